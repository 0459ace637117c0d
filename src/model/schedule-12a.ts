/** The descriptions of exempt information: Local Government Act 1972, Schedule 12A (Part 1 England, Part 4 Wales). */

const individual = 'Information which is likely to reveal the identity of an individual.';
const affairs =
  'Information relating to the financial or business affairs of any particular person (including the authority holding that information).';
const labour =
  'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.';
const privilege =
  'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.';
const orders =
  'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.';
const crime =
  'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.';

/** Words of each paragraph of Schedule 12A by its number: 1 to 7 apply in England, 12 to 18 in Wales. */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'Information relating to any individual.',
  2: individual,
  3: affairs,
  4: labour,
  5: privilege,
  6: orders,
  7: crime,
  12: 'Information relating to a particular individual.',
  13: individual,
  14: affairs,
  15: labour,
  16: privilege,
  17: orders,
  18: crime,
};
