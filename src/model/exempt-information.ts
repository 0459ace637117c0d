/** The descriptions of exempt information, as the law of each part of the world has them. Which part is chosen in council.md (`notice`). */

/** The grounds that one law knows. */
export interface ExemptInformation {
  /** What they stand in: “Part 1 of Schedule 12A to the Local Government Act 1972”. */
  source: string;
  /** What their numbers are of; undefined where the law does not number them and the numbers are this table’s. */
  unit: 'Paragraph' | undefined;
  /** The words of each by its number; `section` where it is said in a section of its own. */
  grounds: Readonly<Record<number, { words: string; section?: string }>>;
}

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

/** Words in order, counted from a number. */
function count(first: number, words: string[]): ExemptInformation['grounds'] {
  return Object.fromEntries(words.map((one, index) => [first + index, { words: one }]));
}

/** All of them, by the names that council.md knows. */
export const exemptInformation = {
  england: {
    source: 'Part 1 of Schedule 12A to the Local Government Act 1972',
    unit: 'Paragraph',
    grounds: count(1, [
      'Information relating to any individual.',
      individual,
      affairs,
      labour,
      privilege,
      orders,
      crime,
    ]),
  },
  wales: {
    source: 'Part 4 of Schedule 12A to the Local Government Act 1972',
    unit: 'Paragraph',
    grounds: count(12, [
      'Information relating to a particular individual.',
      individual,
      affairs,
      labour,
      privilege,
      orders,
      crime,
    ]),
  },
  scotland: {
    source: 'Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973',
    unit: 'Paragraph',
    grounds: count(1, [
      'Information relating to a particular employee, former employee or applicant to become an employee of, or a particular office holder, former office-holder or applicant to become an office-holder under, the authority.',
      'Information relating to any particular occupier or former occupier of, or applicant for, accommodation provided by or at the expense of the authority.',
      'Information relating to any particular applicant for, or recipient or former recipient of, any service provided by the authority.',
      'Information relating to any particular applicant for, or recipient or former recipient of, any financial assistance provided by the authority.',
      'Information relating to the adoption, care, fostering or education of any particular child or, where any particular child is subject to a compulsory supervision order or interim compulsory supervision order, information relating to the order.',
      'Information relating to the financial or business affairs of any particular person (other than the authority).',
      'Information relating to anything done or to be done in respect of any particular person for the purposes of any of the matters referred to in section 27(1) of the Social Work (Scotland) Act 1968 (providing reports on and supervision of certain persons).',
      'The amount of any expenditure proposed to be incurred by the authority under any particular contract for the acquisition of property or the supply of goods or services.',
      'Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract for the acquisition or disposal of property or the supply of goods or services.',
      'The identity of the authority (as well as of any other person, by virtue of paragraph 6) as the person offering any particular tender for a contract for the supply of goods or services.',
      labour,
      'Any instructions to counsel and any opinion of counsel (whether or not in connection with any proceedings) and any advice received, information obtained or action to be taken in connection with (a) any legal proceedings by or against the authority, or (b) the determination of any matter affecting the authority (whether, in either case, proceedings have been commenced or are in contemplation).',
      'Information which, if disclosed to the public, would reveal that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.',
      'Any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.',
      'The identity of a protected informant.',
    ]),
  },
  'northern-ireland': {
    source: 'Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
    unit: 'Paragraph',
    grounds: count(1, [
      'Information relating to any individual.',
      individual,
      'Information relating to the financial or business affairs of any particular person (including the council holding that information).',
      'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the council or a government department and employees of, or office holders under, the council.',
      'Information in relation to which a claim to legal professional privilege could be maintained in legal proceedings.',
      'Information which reveals that the council proposes (a) to give under any statutory provision a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any statutory provision.',
      crime,
    ]),
  },
  /** What the Brown Act lets be taken in closed session; its own words are longer. */
  'us-sample': {
    source: 'the California Government Code, sections 54956.7 to 54957.6',
    unit: undefined,
    grounds: {
      1: {
        words: 'License or permit application of a person with a criminal record.',
        section: 'California Government Code, section 54956.7',
      },
      2: {
        words: 'Conference with real property negotiators.',
        section: 'California Government Code, section 54956.8',
      },
      3: {
        words: 'Conference with legal counsel: existing or anticipated litigation.',
        section: 'California Government Code, section 54956.9',
      },
      4: { words: 'Threat to public services or facilities.', section: 'California Government Code, section 54957(a)' },
      5: {
        words: 'Public employee appointment, performance, discipline or release.',
        section: 'California Government Code, section 54957(b)',
      },
      6: { words: 'Conference with labor negotiators.', section: 'California Government Code, section 54957.6' },
    },
  },
} as const satisfies Record<string, ExemptInformation>;

/** A law that a council can go by. */
export type LawName = keyof typeof exemptInformation;
