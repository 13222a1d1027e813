import { testMarked } from './marked';

testMarked([
  'The laptop was shipped to «4418 Juniper Hollow Dr, Apt 12, Boise, ID 83709».',
  'Home address: «27 Orchard Street, Springfield, IL 62704»',
  'She lives at «1532 N Larkspur Ave».',
  'his home («88 Cedar Ridge Road, Asheville, NC 28803»)',
  'Address: «903 Pinecrest Ln #4, Tulsa, OK 74105»',
  'a check mailed to «P.O. Box 4471, Duluth, MN 55803»',
  'the applicant at «2210 W 14th St Apt 3B, Pueblo, CO 81003»',
  'her flat, «14 Orchard Close, Leeds LS6 2AB»',
  'wohnhaft «Lindenstraße 14, 10969 Berlin»',
  'address="«77 Maple Court, Unit 5, Dover, DE 19901»"',
  'home coordinates «43.61872, -116.21461»',
  'GPS: «43.6187, -116.2146»',
  'lat=«43.61872, lon=-116.21461»',
]);

testMarked([
  'Cloud.gov, 1800 F Street NW, Washington, DC 20405',
  'General Services Administration, 1800 F St NW, Washington, DC 20405',
  'Our office at 425 Market Street, San Francisco, CA 94105 lost power.',
  'The data center at 60 Hudson Street was not affected.',
  'Headquarters: 1 Hacker Way, Menlo Park, CA 94025',
  'The 5 Whys Way and the 12 Factor Drive',
  'We shipped to 40 Main Street customers.',
  'In Wall Street terms, 30 Second Ave is nothing.',
  'The loss was 0.1234, 0.5678 after 3 epochs.',
  'p50 43.61872, p99 116.21461',
  'Washington, DC 20405',
  '24 Hour Road Closure alerts',
  'sent to 12 Circle CI workers',
  'moved to 3 Availability Zones, US East Coast',
  'address: 0x7ffe4418, Drive C',
  'the library at 1200 Elm Street, Dallas, TX 75201',
]);
