import { remember } from '../text';
import { dateSlips } from './dateSlips';
import type { Timeline } from './timeline';

/** The slips of a timeline's dates, found once for each reading: the entries, each with the day that is likely meant. */
export const slipsOf = remember((timeline: Timeline) => dateSlips(timeline.entries, timeline.day));
