import { testMarked } from './marked';

testMarked([
  'dob «1968-04-11»',
  '"dob":"«1968-04-11»"',
  'DOB: «04/11/1968»',
  'date of birth «April 11, 1968»',
  'Date of Birth: «11 April 1968»',
  'born «1968-04-11»',
  'She was born on «11 April 1968» in Ohio.',
  'birth_date=«1968-04-11»',
  'birthdate: «4/11/68»',
  'birthday is «11.04.1968»',
  'geb. am «11.04.1968»',
  "The applicant's date of birth was shown as «1968-04-11».",
]);

testMarked([
  'The dob column was empty until 2022-09-30.',
  'The project was born on 2019-05-12.',
  'The date of birth field broke on 2022-09-30.',
  'dob=YYYY-MM-DD, dob 1970-01-01, DOB: 01/01/1900',
  'Deployed 1998-04-11 build',
  'A new process was born in 2016.',
]);
