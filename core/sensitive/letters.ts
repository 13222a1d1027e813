/**
 * Classes of letters for regular expressions. They stand for \p{L} and \p{Lu}, which take V8 forty times as long to
 * read: letters are `A-Za-zÀ-ӿ`, written out where they are used, for Latin, Greek and Cyrillic.
 */

/** Capitals of Latin, Greek and Russian. */
export const capital = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-Я';
