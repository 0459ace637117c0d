/** A small pack of a council that does not exist, as the text layer of a PDF gives it: half Markdown, tables as lines with tabs. */

const header = 'Action / Process\t\t\tTargets\t\nAction\tLead\tDue\tMeasures\tProgress';

/** The whole pack: front sheet, terms of reference, agenda, minutes, report with an appendix, forward plan, work programme. */
export const packText = `
THORNMERE
BOROUGH

Libraries and Leisure Committee

Date: TUESDAY, 14 OCTOBER 2025

Time: 6.30 PM

Venue: THE LONG ROOM, TOWN HALL, MARKET STREET

Meeting Details: Anybody may come and listen.

This agenda can be had in Braille or large print on request.

The agenda is available online at:
<https://papers.thornmere.example/ie?MId=12&Ver=4>

Petra Lowe
Head of Democratic Services
Thornmere Borough Council, Town Hall
www.thornmere.example

Councillors on the Committee

Ivo Marsh (Chairman)
Dee Okafor (Vice-Chairman)
Sam Tully (Opposition Lead)

Other Voting Representative

Grace Hallam, Thornmere Schools Forum.

Published: Monday, 6 October 2025
Contact: Robin Fell
Tel: 01632 960100
Fax: 01632 960101
Email: rfell@thornmere.example

Lively and well read

Terms of Reference

The Committee looks after every library and pool.

- Libraries
- Swimming pools

Agenda

- 1 Apologies for Absence
- 2 To Agree the Minutes of the Meeting Held on Tuesday 9 September 2025 1 - 4
- 3 Progress on the Reading Plan 2025 5 - 20
- 4 Pool Repairs - Draft Report To Follow
- 5 Forward Plan 2025 / 2026 21 - 24
- 6 Work Programme 2025 / 2026 25 - 26

This page is intentionally left blank

Minutes

LIBRARIES AND LEISURE COMMITTEE

9 September 2025

Meeting held at The Long Room, Town Hall

	<p>Committee Members Present: Councillors Ivo Marsh (Chairman), Sam Tully (Opposition Lead) and Ray Wick.</p> <p>Officers Present: Lin Ash (Librarian, Central) and Robin Fell (Democratic Services Officer).</p>
17.	<p>APOLOGIES FOR ABSENCE (<i>Agenda Item 1</i>)</p> <p>Councillor Okafor sent apologies, and the Committee hoped that she would soon</p>

	<p>be well again.</p>
<p>18.</p>	<p>OPENING HOURS (<i>Agenda Item 2</i>)</p> <p>The Librarian spoke.</p> <p>RESOLVED: That:</p> <ol style="list-style-type: none"> 1. The hours be agreed. 2. The Librarian report in March.

19. **SUMMER READING**
(*Agenda Item 3*)

Members praised the scheme, which had reached more children than in any earlier summer and which

would be run again.

Resolved that:

- 1. The scheme be run again.**

The meeting, which commenced at 6.30 pm, closed at 8.05 pm.

PROGRESS ON THE READING PLAN 2025

Contact Officer: Lin Ash
Telephone: 01632 960222

REASON FOR ITEM

To tell Members how the plan is going.

CHOICES OPEN TO MEMBERS

It is recommended that the Committee:

- a) **Notes** the plan;
- b) **Asks** for another report.

INFORMATION

Background

- 1 The Council adopted the plan in May.
- 2 It has two aims:
- More readers.
 - Warmer libraries.

What happened next

3. Readers rose, as the table shows:

Branch	Readers
Market Street	120
Hill Top	45

4 Text of the fourth paragraph, which goes on until the end of the page and then

over it (*see* Appendix 1).

Table 1 – Visits by branch (thousands)

Branch	2024		2025	
	Spring	Autumn	Spring	Autumn
Market Street	11	12*	13	14
Hill Top	3	4	5	6**

*Closed for a week.

**Estimated

Attachments included with this report

- **Appendix 1 - "Thornmere Borough Council - Reading Action Plan" Update as at 1 August 2025**

THORNMERE
BOROUGH

Thornmere Borough Council - Reading Action Plan

Final version

Issue 1:

Children should read more.

Diagnosis

- Too few books.

Page 9

${header}
1.1 Buy books: <ul style="list-style-type: none"> • for children • for babies 	Librarian	May 25	<p>Measure # 1a - Books bought.</p> <p><u>Milestones</u></p>	<p>Done in part, and the rest will be

4

${header}
			<ul style="list-style-type: none"> • 50 by June • 90 by July 	<p>done in autumn.</p>
1.2	Read aloud.	Librarian	Jun 25	Measure # 1b - Hours.	COMPLETED

Issue 2

Adults should read more.

Diagnosis

Many have no time.

Action / Process			Targets	
Action	Lead	Due	Measures	Progress
2.1 Open late.	Librarian	Jul 25	Measure # 2a - Evenings.	Begun on 8 th May

This page is intentionally left blank

Forward Plan 2025/2026

Contact officer: Robin Fell
Telephone: 01632 960199

REASON FOR ITEM

The Committee looks at the plan.

SUGGESTED COMMITTEE ACTIVITY

To look at the plan.

Ref	Decision	Further information	Ward(s)	Cabinet Member(s) Responsible	Officer Contact for further information	Private decision?
---	---	---	---	---	---	---

Departments: CS = Culture Services FD = Finance

Cabinet meeting - 20 November 2025

4	Hill Top lease	A new lease.	Hill	Cllr Ann Roe and Cllr Jo Pike	CS - Lin Ash	Private (3)
SI	Budget	The monthly report.	All	Cllr Jo Pike	FD - Max Orr	

Ref	Decision	Further information	Ward(s)	Cabinet Member(s) Responsible	Officer Contact for further information	Private decision?
---	---	---	---	---	---	---

Departments: CS = Culture Services FD = Finance

Cabinet Member Decisions - December 2025

SI	Budget	The monthly report.	All	Cllr Jo Pike	FD - Max Orr	

Work Programme 2025/2026

Contact Officer: Robin Fell
Telephone: 01632 960100

REASON FOR REPORT

This is a standing item.

14 Oct 2025	Reading plan
VENUE: TR2	1 st review
	Forward plan

11 Nov 2025	Pool repairs
VENUE: TR2	Forward plan

****doors open at 6pm***
`;
