import { expect, test } from 'vitest';
import { findStatements } from './find-statements.ts';

const kindsOf = (text: string) => findStatements(text).map(({ kind }) => kind);

test.each([
  'We do not know the cause yet.',
  'The cause is not known yet.',
  'Surgeries are open, and the cause is not known yet.',
  'What caused it.',
  'What exactly failed.',
  'Engineers are looking for the cause.',
  'The cause has not been found.',
  'We are looking into whether the firewall caused the failure.',
  'The connection to the data centre failed on Sunday.',
  'The internet connection and the wi-fi failed this morning.',
  'We are sorry for the trouble this caused.',
  'Results are late because of the failure.',
  'Surgeries are slower than usual due to the computer problem.',
  'Save after every entry, because the back-up is slow.',
  'Appointments are cancelled because staff cannot see your record.',
  'New faults appeared after the move.',
  'Data may be out of date.',
  'The data has moved to Huddersfield, and systems run from there.',
  'Records can be read in contingency mode.',
  'Records can be accessed on one computer.',
  'Staff cannot see your GP health record.',
  'Staff have lost access to GP health records.',
  'Practices lost the connection to their records.',
  'Save often, or data may be lost.',
  'Do not type anything in until it is safe.',
  'Keep the paper records in a locked room.',
  'Type in the records of last week.',
  'The records system is slow.',
  'Call 999 for a heart attack.',
  'Bring your inhaler if you have had an asthma attack.',
  'Flu is caught from a virus.',
  'Do not put patient details on memory sticks or private devices.',
  'The upgrade needs a week more, because a test failed.',
  'Records are safe to use again.',
  'It is safe to use the records again.',
  'Information is taken from your record.',
  'The information on this page is shared in eight languages.',
  'The record is read before each visit.',
  'Records that were taken on paper are typed in.',
  'Data is copied every night.',
  'The text message server is down.',
  'Was it a cyber attack?',
  'Cyber security training is on Monday.',
  'Is my data safe?',
  'Check that no records are lost.',
  'Records can be read by you at your surgery.',
  'Letters will not be lost.',
  'Was a cable cut?',
  'The laboratory calls urgent results to a number that somebody answers.',
])('passes: %s', (sentence) => {
  expect(kindsOf(sentence)).toEqual([]);
});

test.each([
  ['It is not a cyber attack.', 'cyber'],
  ['This is not a cyber-attack.', 'cyber'],
  ['We do not know yet whether it is a cyberattack.', 'cyber'],
  ['There is no sign of ransomware.', 'cyber'],
  ['Nobody has hacked the system.', 'cyber'],
  ['The supplier found malware.', 'cyber'],
  ['The supplier was the target of hackers.', 'cyber'],
  ['This was not an attack.', 'cyber'],
  ['An attack on the network is ruled out.', 'cyber'],
  ['It is being treated as a security incident.', 'cyber'],
  ['The cause is a connectivity problem at the data centres.', 'cause'],
  ['The cause of the failure was a broken part.', 'cause'],
  ['The failure was caused by the supplier.', 'cause'],
  ['A faulty firewall has cut practices off from the internet.', 'cause'],
  ['The firewall is still faulty.', 'cause'],
  ['A cable was cut, and is being mended.', 'cause'],
  ['The air conditioning of the data centre failed.', 'cause'],
  ['The cooling of a data centre failed and equipment had to be switched off.', 'cause'],
  ['The building that houses their computers became too hot.', 'cause'],
  ['A power cut stopped the systems.', 'cause'],
  ['Systems stopped because of a fault at the data centre.', 'cause'],
  ['Screens are slow due to a software update.', 'cause'],
  ['We do not know when it will be fixed, but a server has failed.', 'cause'],
  ['The new faults come from the move to Huddersfield.', 'cause'],
  ['The supplier is to blame.', 'cause'],
  ['A digger cut a cable in Skipton.', 'cause'],
  ['We have found the cause: a broken switch.', 'cause'],
  ['A data centre lost power.', 'cause'],
  ['It happened because a certificate expired.', 'cause'],
  ['Intruders got into the systems of the supplier.', 'cyber'],
  ['There was unauthorised access.', 'cyber'],
  ['No records were taken.', 'data'],
  ['Patient data was copied.', 'data'],
  ['No patient data has been breached.', 'data'],
  ['Your data is safe.', 'data'],
  ['Your GP health record is safe.', 'data'],
  ['No data was lost.', 'data'],
  ['Some records may have been lost.', 'data'],
  ['We have not lost any patient data.', 'data'],
  ['No information was accessed.', 'data'],
  ['Patient data is not affected.', 'data'],
  ['There is no risk to patient data.', 'data'],
  ['This is not a data breach.', 'data'],
  ['Nobody has seen your personal information.', 'data'],
  ['There is no evidence that any patient information was stolen.', 'data'],
  ['Whether any patient data was lost.', 'data'],
  ['Records could be seen by others.', 'data'],
  ['We do not know when it ends: a cable is cut.', 'cause'],
  ['We do not know why it failed - a cable is cut.', 'cause'],
])('stops: %s', (sentence, kind) => {
  expect(kindsOf(sentence)).toContain(kind);
});

test('a statement is found where it stands, in Markdown and across lines', () => {
  const text = 'Call us.\n\n- It is **not** a cyber\nattack.\n- Wait.\n\n### No data was lost';
  expect(findStatements(text)).toMatchObject([
    { kind: 'cyber', index: text.indexOf('cyber'), words: 'cyber attack' },
    { kind: 'data', index: text.indexOf('data'), words: 'data was lost' },
  ]);
});

test.each([
  ['in a later half of its sentence', 'We do not know when, but a cable was cut.', 'cable was cut'],
  ['in a later sentence', 'Wait. A cable was cut.', 'cable was cut'],
  ['with the whole of its last word', 'It was caused by builders.', 'was caused by'],
  ['with the whole of a word that goes on', 'They look at cyberattackers.', 'cyberattackers'],
])('a statement is told %s', (_name, text, words) => {
  const [one, ...more] = findStatements(text);
  expect(one).toMatchObject({ words, index: text.indexOf(words) });
  expect(more).toEqual([]);
});

test('a sentence has one statement of each kind', () => {
  expect(
    kindsOf('It was not a cyber attack, a cable was cut, and no data was lost or leaked.'),
  ).toEqual(['cyber', 'cause', 'data']);
});
