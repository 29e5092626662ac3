import { expect, test } from 'vitest';
import { checkWords, rules } from './check-words.ts';
import type { Audience } from './finding.ts';

/** The text with what is found in ⟦ ⟧, and what may stand there instead, if that is sure. */
type Case = readonly [marked: string, replacement?: string];

const long = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const patients: Readonly<Record<string, readonly Case[]>> = {
  'words/time-24-hour': [
    ['We open at ⟦17:30⟧.', '5:30pm'],
    ['We open at ⟦09:00⟧.', '9am'],
    ['It began at ⟦00:30⟧.', '12:30am'],
    ['It began at ⟦12:00-13:00⟧.', 'midday to 1pm'],
    ['It ends at ⟦24:00⟧.', 'midnight'],
    ['It ends at ⟦17:30 hours⟧.', '5:30pm'],
    ['We open from ⟦9:00-17:00⟧.', '9am to 5pm'],
  ],
  'words/time-midday': [
    ['Come at ⟦12pm⟧.', 'midday'],
    ['It ended at ⟦12am⟧.', 'midnight'],
    ['Come at ⟦12 noon⟧.', 'midday'],
    ['Come at ⟦12:00 pm⟧.', 'midday'],
  ],
  'words/time-full-stop': [
    ['Come at ⟦5.30pm⟧.', '5:30pm'],
    ['Come at ⟦9.30-11am⟧.', '9:30am to 11am'],
  ],
  'words/time-spelling': [
    ['Come at ⟦5 pm⟧.', '5pm'],
    ['Come at ⟦5PM⟧.', '5pm'],
    ['Come at ⟦05:30pm⟧.', '5:30pm'],
    ['Come at ⟦5 p.m.⟧ on Monday.', '5pm'],
    ['Come at ⟦5 p.m⟧. The door is open.', '5pm'],
    ['Come at ⟦5 p.m⟧. 12 people wait.'],
  ],
  'words/time-minutes': [['Come at ⟦5:00pm⟧.', '5pm']],
  'words/time-range': [
    ['Open ⟦5pm-6pm⟧.', '5pm to 6pm'],
    ['Open ⟦5pm – 6pm⟧.', '5pm to 6pm'],
    ['Open ⟦9-11am⟧.', '9am to 11am'],
    ['Open ⟦11-1pm⟧.', '11am to 1pm'],
    ['Open ⟦10-12pm⟧.', '10am to midday'],
    ['Come between ⟦5pm-6pm⟧.', '5pm and 6pm'],
  ],
  'words/time-no-am-or-pm': [['Come at ⟦9:30⟧.'], ['Open ⟦9:30-10:30⟧.'], ['Come by ⟦12:00⟧.']],
  'words/time-24-hour-stop': [['Come at ⟦17.30⟧.']],
  'words/time-noon': [['Come before ⟦noon⟧.', 'midday']],
  'words/date-ordinal': [
    ['On ⟦1st August⟧.', '1 August'],
    ['On ⟦the 1st of August 2025⟧.', '1 August 2025'],
    ['On ⟦1st and 2nd August⟧.', '1 and 2 August'],
    ['See ⟦the 1st August⟧ bulletin.'],
  ],
  'words/date-short-month': [
    ['On ⟦1 Aug⟧.', '1 August'],
    ['On ⟦1st Aug. 2025⟧.', '1 August 2025'],
    ['On ⟦4 Sept⟧.', '4 September'],
  ],
  'words/date-range': [
    ['From ⟦4-8 August⟧.', '4 to 8 August'],
    ['From ⟦4th–8th Aug⟧.', '4 to 8 August'],
    ['From ⟦28 July - 2 August 2025⟧.', '28 July to 2 August 2025'],
    ['Closed between ⟦4-8 August⟧.', '4 and 8 August'],
    ['From Monday ⟦4-Friday 8 August⟧.', '4 to Friday 8 August'],
  ],
  'words/date-numbers': [
    ['On ⟦01/08/2025⟧.', '1 August 2025'],
    ['On ⟦1/8/25⟧.', '1 August 2025'],
    ['On ⟦2025-08-01⟧.', '1 August 2025'],
    ['On ⟦01.08.2025⟧.', '1 August 2025'],
    ['On ⟦01/08/2025-03/08/2025⟧.', '1 August 2025 to 3 August 2025'],
  ],
  'words/date-order': [
    ['On ⟦August 1st⟧.', '1 August'],
    ['On ⟦August 1, 2025⟧.', '1 August 2025'],
    ['On ⟦Aug 1st⟧.', '1 August'],
  ],
  'words/month-short': [['Since ⟦Aug⟧ we are late.', 'August']],
  'words/time-range-stop': [
    ['Open ⟦17.30-18.30⟧.', undefined],
    ['Open ⟦9.30 – 13.00⟧.', undefined],
  ],
  'words/weekday-wrong': [
    ['On ⟦Monday 7 October 2025⟧.', undefined],
    ['On ⟦Tue 8 Oct 2025⟧.', undefined],
  ],
  'words/weekday-short': [
    ['On ⟦Mon⟧ 4 August.', 'Monday'],
    ['Come ⟦Sat⟧ 9am.', 'Saturday'],
  ],
  'words/weekday-range': [
    ['Open ⟦Mon-Fri⟧.', 'Monday to Friday'],
    ['Open ⟦Monday – Friday⟧.', 'Monday to Friday'],
  ],
  'words/month-range': [['Closed ⟦July-August⟧.', 'July to August']],
  'words/length-range': [
    ['It takes ⟦2-3⟧ days.', '2 to 3'],
    ['It takes between ⟦5-7⟧ working days.', '5 and 7'],
    ['It takes ⟦3-2⟧ days.'],
  ],
  'words/phone-country': [
    ['Call ⟦+44 (0)1274 000000⟧.', '01274 000 000'],
    ['Call ⟦+44 (0)⟧ and our number.'],
  ],
  'words/phone-spaces': [
    ['Call ⟦01274000000⟧.', '01274 000 000'],
    ['Call ⟦01130000000⟧.', '0113 000 0000'],
    ['Call ⟦02000000000⟧.', '020 0000 0000'],
    ['Call ⟦07700900123⟧.', '07700 900 123'],
    ['Call ⟦03000000000⟧.', '0300 000 0000'],
    ['Call ⟦0800000000⟧.', '0800 000 000'],
    ['[⟦01274000000⟧](tel:01274000000)', '01274 000 000'],
  ],
  'words/phone-groups': [
    ['Call ⟦01274 000000⟧.', '01274 000 000'],
    ['Call ⟦(01274) 000 000⟧.', '01274 000 000'],
  ],
  'words/contraction-not': [
    ['We ⟦don’t⟧ know.', 'do not'],
    ["⟦Don't⟧ wait.", 'Do not'],
    ['You ⟦can’t⟧ log in.', 'cannot'],
    ['It ⟦won’t⟧ last.', 'will not'],
    ['It ⟦isn’t⟧ safe, and they ⟦aren’t⟧ here.', 'is not'],
    ['⟦Can’t⟧ you wait?'],
  ],
  'words/contraction-verb': [
    ['⟦We’re⟧ late.', 'We are'],
    ["If ⟦you'll⟧ wait.", 'you will'],
    ['So ⟦I’ve⟧ called.', 'I have'],
  ],
  'words/contraction-lets': [['⟦Let’s⟧ begin.', 'Let us']],
  'words/contraction-its': [['Now ⟦it’s⟧ open.']],
  'words/contraction-is-or-has': [['⟦That’s⟧ all, and ⟦there’s⟧ more.']],
  'words/contraction-would-or-had': [['If ⟦you’d⟧ wait.']],
  'words/medication': [
    ['Take your ⟦medication⟧.', 'medicine'],
    ['⟦Medications⟧ may be late.', 'Medicines'],
  ],
  'words/chemist': [['Ask a ⟦chemist⟧.', 'pharmacy']],
  'words/clinician': [['A ⟦clinician⟧ calls you.']],
  'words/seek': [['⟦Seek⟧ medical help.', 'Get'], ['They ⟦seek⟧ the cause.']],
  'words/online-consultation': [['Use the ⟦online consultation⟧ form.']],
  'words/call': [
    ['⟦Ring⟧ 111.', 'Call'],
    ['Please ⟦dial⟧ 999.', 'call'],
    ['You can ⟦telephone⟧ the surgery.', 'call'],
    ['Try ⟦ringing⟧ us.', 'calling'],
  ],
  'words/telephone': [['Our ⟦telephone⟧ lines are down.', 'phone']],
  'words/gp-practice': [
    ['Call your ⟦GP practice⟧.', 'GP surgery'],
    ['⟦GP practices⟧ are open.', 'GP surgeries'],
  ],
  'words/practice': [['Call your ⟦practice⟧.', 'surgery']],
  'words/a-and-e': [
    ['Go to ⟦A & E⟧.', 'A&E'],
    ['Go to ⟦casualty⟧.', 'A&E'],
    ['Go to the ⟦casualty department⟧.', 'A&E department'],
  ],
  'words/emergency-room': [['Go to the ⟦ER⟧.'], ['Go to the ⟦emergency department⟧.']],
  'words/health-record': [['See your ⟦medical record⟧.', 'health record']],
  'words/attend': [['⟦Attend⟧ your appointment.', 'Go to']],
  'words/systmone': [['The ⟦SystmOne⟧ app is down.']],
  'words/emis': [['The ⟦EMIS Web⟧ app is down.']],
  'words/staff-system': [
    ['⟦EPS⟧ and ⟦Docman⟧ are down.'],
    ['⟦PATCHS⟧, ⟦HSCN⟧ and ⟦NHSmail⟧ are down.'],
  ],
  'words/staff-body': [['The ⟦ICB⟧ and the ⟦PCN⟧ know.']],
  'words/it-jargon': [
    ['An ⟦outage⟧ of a ⟦server⟧ in a ⟦data centre⟧.'],
    ['⟦Connectivity⟧ is ⟦degraded⟧ in ⟦contingency mode⟧.'],
  ],
  'words/triage': [['We ⟦triage⟧ calls.']],
  'words/log-in': [['⟦Log on⟧ to the app.', 'Log in']],
  'words/utilise': [['⟦Utilise⟧ the form.', 'Use']],
  'words/commence': [['Work ⟦commenced⟧ today.', 'started']],
  'words/terminate': [['We ⟦terminate⟧ the line.']],
  'words/prior-to': [['Call ⟦prior to⟧ your visit.', 'before']],
  'words/in-order-to': [['⟦In order to⟧ help you, we call.', 'To']],
  'words/approximately': [['It takes ⟦approximately⟧ 2 days.', 'about']],
  'words/ascertain': [['We ⟦ascertain⟧ the cause.', 'find out']],
  'words/assistance': [['Ask for ⟦assistance⟧.', 'help']],
  'words/additional': [['We have an ⟦additional⟧ line.', 'extra']],
  'words/regarding': [
    ['Call ⟦regarding⟧ your test.', 'about'],
    ['Call ⟦with regard to⟧ your test.', 'about'],
  ],
  'words/facilitate': [['We ⟦facilitate⟧ visits.']],
  'words/endeavour': [['We ⟦endeavour⟧ to help.', 'try']],
  'words/old-fashioned': [['Wait ⟦whilst⟧ we look.', 'while']],
  'words/purchase': [['You can go ⟦to purchase⟧ it.', 'to buy']],
  'words/require': [['You ⟦require⟧ a form.', 'need']],
  'words/obtain': [['⟦Obtain⟧ a form.', 'Get'], ['It needs a ⟦sufficient⟧ amount.']],
  'words/because': [['Late ⟦due to the fact that⟧ it broke.', 'because']],
  'words/inform-you': [['We ⟦inform⟧ you today.', 'tell']],
  'words/rectify': [['We ⟦rectify⟧ it.', 'fix']],
  'words/kindly': [['⟦Kindly⟧ wait.'], ['⟦Please note that⟧ we are closed.']],
  'words/inconvenience': [
    ['⟦We apologise for any inconvenience caused⟧.', 'We are sorry'],
    ['Our ⟦apologies for any inconvenience⟧.'],
  ],
  'words/further-notice': [['Closed ⟦until further notice⟧.']],
  'words/sentence-too-long': [[`⟦${long(26)}.⟧ One more.`]],
  'words/sentence-long': [[`⟦${long(21)}.⟧`], [`⟦${long(25)}⟧`]],
  'words/paragraph-long': [['⟦One. Two. Three. Four.⟧']],
  'words/list-long': [['- ⟦a\n- b\n- c\n- d\n- e\n- f\n- g⟧']],
  'words/block-capitals': [['Please ⟦DO NOT USE⟧ it.'], ['### ⟦WHAT TO DO⟧']],
  'words/capitals-word': [['This is ⟦URGENT⟧.']],
  'words/link-text': [['Go [⟦here⟧](https://a.uk).'], ['[⟦Click here⟧](https://a.uk) now.']],
  'words/click-here': [['⟦Click here⟧ to see it.']],
  'words/italics': [['It is ⟦*now*⟧.'], ['It is ⟦_now_⟧.']],
  'words/exclamation-mark': [['Wait⟦!⟧']],
  'words/ampersand': [
    ['Letters ⟦&⟧ results.', 'and'],
    ['Monday ⟦&⟧ Tuesday.', 'and'],
  ],
  'words/for-example': [
    ['Ask for help, ⟦e.g.⟧ at the desk.', 'for example'],
    ['Ask for help, ⟦eg⟧ at the desk.', 'for example'],
  ],
  'words/that-is': [['Tomorrow, ⟦i.e.⟧ Friday.', 'that is']],
  'words/etc': [['Letters, results, ⟦etc⟧.']],
  'words/short-forms': [['Call us ⟦ASAP⟧.']],
};

const practices: Readonly<Record<string, readonly Case[]>> = {
  'words/gp-surgery': [
    ['Call the ⟦GP surgery⟧.', 'GP practice'],
    ['All ⟦GP surgeries⟧ are open.', 'GP practices'],
  ],
  'words/sentence-long-for-staff': [[`⟦${long(26)}.⟧`]],
  'words/time-24-hour': [['Report by ⟦17:30⟧.', '5:30pm']],
  'words/contraction-not': [['⟦Don’t⟧ type it in.', 'Do not']],
  'words/length-range': [['It takes ⟦2-3⟧ days.', '2 to 3']],
};

const table = (cases: typeof patients, audience: Audience) =>
  Object.entries(cases).flatMap(([code, some]) =>
    some.map(([marked, replacement]) => ({ code, audience, marked, replacement })),
  );

test.each([...table(patients, 'patients'), ...table(practices, 'practices')])(
  '$code finds $marked for $audience',
  ({ code, audience, marked, replacement }) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const findings = checkWords(text, { audience }).filter((one) => one.code === code);
    expect(mark(text, findings)).toBe(marked);
    expect(findings[0]?.replacement).toBe(replacement);
  },
);

function mark(text: string, findings: readonly { index: number; found: string }[]): string {
  return findings.reduceRight(
    (marked, { index, found }) =>
      `${marked.slice(0, index)}⟦${found}⟧${marked.slice(index + found.length)}`,
    text,
  );
}

test('every rule has an example, and its code once', () => {
  const codes = rules.map(({ code }) => code);
  expect(Object.keys({ ...patients, ...practices }).toSorted()).toEqual(codes.toSorted());
});

test('every message is a clause and every fix a sentence', () => {
  for (const { code, message, fix } of rules) {
    expect(message, code).not.toMatch(/\.$/);
    expect(fix, code).toMatch(/\.$/);
  }
});
