/** Check digits, by the standards that define them. All take digits without separators. */

/** ISO/IEC 7812-1, annex B. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return digits !== '' && sum % 10 === 0;
}

/** ISO/IEC 7064, MOD 97-10, with letters as the numbers from 10 on: what is left after the division by 97. */
export function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text.toUpperCase()) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** The sum of the digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits.charAt(place)), 0);
}

/** ISO/IEC 7064, MOD 11,10, as in the German tax number. */
export function isMod1110(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits.slice(-1));
}

/** Verhoeff's scheme, as in the Indian Aadhaar: digits are rotations and reflections of a pentagon. */
export function isVerhoeff(digits: string): boolean {
  let state = 0;
  for (let place = 0; place < digits.length; place += 1) {
    state = compose(state, permute(Number(digits.charAt(digits.length - 1 - place)), place % 8));
  }
  return state === 0;
}

function compose(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

function permute(digit: number, times: number): number {
  let result = digit;
  for (let count = 0; count < times; count += 1) result = permutation[result] ?? 0;
  return result;
}

const permutation: readonly number[] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
