/*
 * Sentences that send people to a route, and which; and sentences that send them to none, although
 * most of them name one: reports, news, refusals, questions, and tasks of staff.
 *
 * Written by an author who had not seen the rules, their tests or the other half. An item is changed
 * only if it is itself wrong, never because a rule reads it otherwise. Asking somebody to tell others
 * to take a route sends them there. What is forbidden is not sent to, and a route that an "if" takes
 * for failed is not either. The emergency number 999, hospitals' wards and the helpdesk of practices
 * are none of the routes here.
 */
export type Route =
  | 'surgery-phone'
  | 'surgery-visit'
  | 'surgery-online'
  | '111-phone'
  | '111-online'
  | 'nhs-app'
  | 'pharmacy'
  | 'ae';

export interface RouteItem {
  readonly text: string;
  readonly sendsTo: readonly Route[];
}

const to = (sendsTo: readonly Route[], texts: readonly string[]): readonly RouteItem[] =>
  texts.map((text) => ({ text, sendsTo }));

const sends: readonly RouteItem[] = [
  ...to(
    ['surgery-phone'],
    [
      'Please call your GP.',
      'Phone us from 8am.',
      'Give the surgery a ring if you feel worse.',
      'Ring your doctor’s surgery when it opens.',
      'Telephone the practice to change your appointment.',
      'Contact your surgery by phone.',
      'You can reach us by telephone between 10am and 3pm.',
      'By phone you can reach your GP surgery until 6:30pm.',
      'Give us a call about your results.',
      'If it is urgent, call us.',
      'Speak to a receptionist on the phone.',
      'Dial the surgery’s usual number.',
      'Make a phone call to your practice if you have heard nothing.',
      'For a sick note, please phone your GP practice.',
      'Ask for an appointment by calling your surgery.',
      'Patients should telephone their surgery after 2pm.',
      'You need to ring the health centre to cancel.',
      'Call Heron Weir Surgery on 01632 960 231.',
      'Use the phone to get in touch with your surgery.',
      'Tell patients to phone the practice for results.',
      'Do not e-mail us: call us.',
      'Call the doctor if your child gets worse.',
    ],
  ),
  ...to(
    ['surgery-visit'],
    [
      'Go to your GP surgery.',
      'Come to the front desk.',
      'Please come in and speak to reception.',
      'Pop in to the surgery with your repeat slip.',
      'Visit your surgery if you need help today.',
      'If you cannot call us, come to the surgery.',
      'Ask at the desk of your practice.',
      'Walk in to any branch of the practice before 11am.',
      'Take your child to your GP surgery.',
      'Hand in your request at reception.',
      'Ask somebody to go to the surgery for you.',
      'Attend your practice in person for urgent help.',
      'Instead of phoning, drop in at the health centre.',
      'See the receptionist at your surgery about a sick note.',
      'Collect the paper form from your surgery.',
    ],
  ),
  ...to(
    ['surgery-online'],
    [
      'Fill in the online form on your surgery’s website.',
      'Contact your surgery online.',
      'Send us your request through PATCHS.',
      'Use our website to ask for an appointment.',
      'Use your surgery’s online service for routine requests.',
      'Go to the surgery’s website and send a message.',
      'Ask for a sick note online, on the website of your practice.',
      'Please use the practice’s online form instead of the phone.',
    ],
  ),
  ...to(
    ['111-phone'],
    [
      'Phone NHS 111.',
      'Call 111 if you need help today.',
      'Ring 111 when we are closed.',
      'Dial 111 for urgent help.',
      'Speak to 111 on the phone.',
      'Give 111 a call.',
      'For a child under 5, telephone 111.',
      'Tell patients to call 111.',
      '111 is the number to call tonight.',
      'If your surgery is shut, call the NHS on 111.',
      'You should phone one-one-one for advice.',
      'In a mental health crisis, call 111 and choose the mental health option.',
      'Patients are advised to ring 111 out of hours.',
    ],
  ),
  ...to(
    ['111-online'],
    [
      'Go to 111.nhs.uk.',
      'Use NHS 111 online.',
      'Get help from 111 online.',
      'Ask for an emergency prescription at 111.nhs.uk/emergency-prescription.',
      'Visit the NHS 111 website.',
      'If you cannot get through by phone, use 111 online.',
      'Check your symptoms on the 111 website.',
      'Advise patients to use 111.nhs.uk.',
    ],
  ),
  ...to(
    ['nhs-app'],
    [
      'Order your medicine in the NHS App.',
      'Use the NHS App to see your results.',
      'Open the NHS App and send us a message.',
      'Book through the NHS App.',
      'Log in to the NHS App to change your appointment.',
      'Do not phone the surgery; use the NHS App instead.',
      'Please check the NHS App for your letter.',
    ],
  ),
  ...to(
    ['pharmacy'],
    [
      'Ask a pharmacist for advice.',
      'Go to any pharmacy.',
      'Speak to your local chemist about coughs and colds.',
      'Your pharmacy can help: ask there first.',
      'Take the paper prescription to a pharmacy.',
      'Visit your nearest pharmacy if your medicine runs out.',
      'Talk to your pharmacist before you stop a medicine.',
    ],
  ),
  ...to(
    ['ae'],
    [
      'Go to A&E if a life is at risk.',
      'Take a badly injured child to A&E.',
      'Go straight to the emergency department.',
      'If someone has chest pain, go to accident and emergency.',
      'Go to your nearest casualty department.',
    ],
  ),
  { text: 'Go to 111.nhs.uk or call 111.', sendsTo: ['111-online', '111-phone'] },
  { text: 'Call us or come to the desk.', sendsTo: ['surgery-phone', 'surgery-visit'] },
  { text: 'Phone the surgery or 111.', sendsTo: ['surgery-phone', '111-phone'] },
  { text: 'Call 999 or go to A&E if someone cannot breathe.', sendsTo: ['ae'] },
  { text: 'Call your surgery, or 111 when it is closed.', sendsTo: ['surgery-phone', '111-phone'] },
  {
    text: 'Ask your GP surgery by phone, or any pharmacy.',
    sendsTo: ['surgery-phone', 'pharmacy'],
  },
  {
    text: 'Order repeats at the desk of your surgery or in the NHS App.',
    sendsTo: ['surgery-visit', 'nhs-app'],
  },
  { text: 'Do not go to A&E for this. Call 111.', sendsTo: ['111-phone'] },
  { text: 'Do not call 111 about results; phone your surgery.', sendsTo: ['surgery-phone'] },
  { text: 'The phones are down, so please come to the surgery.', sendsTo: ['surgery-visit'] },
  { text: '111 cannot be called, but go to 111.nhs.uk.', sendsTo: ['111-online'] },
  {
    text: 'Take a child under 5 to your GP surgery, or to A&E if it is closed.',
    sendsTo: ['surgery-visit', 'ae'],
  },
  { text: 'Rather than use the online form, ring us.', sendsTo: ['surgery-phone'] },
  {
    text: 'Use the online form on our website, or telephone the practice.',
    sendsTo: ['surgery-online', 'surgery-phone'],
  },
  {
    text: 'Try the pharmacy first, then call the surgery.',
    sendsTo: ['pharmacy', 'surgery-phone'],
  },
];

const sendsNobody: readonly RouteItem[] = to(
  [],
  [
    // What is forbidden
    'Do not phone Dr. Khan’s surgery or 111.',
    'Do not call your surgery about this.',
    'Please do not ring us today.',
    'Do not go to your surgery without being asked.',
    'Never call 111 to ask when the phones are back.',
    'Do not use the online form for now.',
    'Do not go to A&E because of this problem.',
    'Please avoid calling the surgery this morning.',
    'There is no need to phone us.',
    'You do not need to call 111.',
    'Do not order through the NHS App until Tuesday.',
    'Patients should not contact their GP surgery by phone today.',
    'You must not use the 111 website for a child under 5.',
    'Do not come to the desk.',
    'Stop sending patients to 111.',
    'Please do not ask the pharmacy for results.',
    'Tell patients not to ring the practice.',
    'Do not tell patients to call 111.',
    'No one should visit the surgery while the alarm is on.',
    'Nobody has to call us about cancelled appointments.',
    'Please refrain from phoning the practice.',
    // What cannot be done
    'You cannot call your surgery at the moment.',
    'Patients cannot reach us by phone.',
    'You cannot contact your surgery online.',
    'The NHS App does not show results for now.',
    'It is not possible to ring the health centre.',
    'Nobody can get through to 111.',
    'You are not able to order in the NHS App today.',
    '111.nhs.uk cannot be opened.',
    'Patients are unable to use our website.',
    'Calling the surgery does not work today.',
    // Reports of what happens
    'Calls to 111 are taking longer.',
    'Calls to the surgery are diverted to a mobile.',
    'Our phone lines are down.',
    'The phones of 14 surgeries do not work.',
    'NHS 111 is busy tonight.',
    'NHS 111 online works again.',
    'The 111 website is slow.',
    'A&E at Bradford Royal Infirmary is very busy.',
    'The emergency department is open.',
    'Pharmacies are open until 6pm.',
    'Your pharmacy has your prescription.',
    'Prescriptions reach the pharmacy a day late.',
    'The NHS App is not affected.',
    'Online forms are closed.',
    'The surgery is closed until Tuesday.',
    'All surgeries are open today.',
    'Surgeries got 1,146 calls before 9:30am.',
    'More people than usual called 111 on Monday.',
    'On Monday some patients went to A&E by mistake.',
    'The surgery’s website was down for an hour.',
    'We heard that patients were told to call 111.',
    'Patients who called the surgery this morning heard nothing.',
    'PATCHS opens for staff only.',
    'About 200 patients walked in to surgeries on Monday.',
    'Visits to the surgery take longer than usual.',
    'The number of calls to GP surgeries has doubled.',
    'Your call to the surgery may be cut off.',
    'The queue at the desk is long.',
    'Reception is staffed from 8am.',
    'Some people could not phone their GP.',
    'The pharmacist sees paper prescriptions only.',
    'The surgery phone has a new message.',
    // Who calls whom
    'Your surgery calls you if your appointment changes.',
    'We will phone you.',
    'A doctor will call you back.',
    'Please wait until we ring you.',
    'The pharmacy will text you.',
    'NHS 111 has been told.',
    'Wait for a call from your GP surgery.',
    'The surgery rings patients who cannot wait.',
    'The hospital will call you with a new date.',
    'If we do not call you, your appointment goes ahead.',
    // Tasks of staff
    'Call patients whose appointment changes.',
    'Call the helpdesk on 01632 960 100.',
    'Ring the laboratory about urgent results.',
    'Report backlog by phone before 6:30pm.',
    'Keep one phone line free.',
    'Take requests by phone and at the desk.',
    'Put the notice on the surgery door.',
    'Change the recorded phone message of the practice.',
    'Say on the website that online forms are closed.',
    'Note which patients were sent to A&E.',
    'Count the calls that the practice gets.',
    'Call the hospital before you send a fax.',
    // Questions, news, other numbers
    'Can I call my surgery?',
    'Why does nobody answer the phone at my surgery?',
    'When will the NHS App work again?',
    'Is 111 affected?',
    'Should patients go to A&E?',
    'From Thursday the phones of the surgery should work.',
    'Engineers hope that the 111 lines are back by 6pm.',
    'We will say when you can call us again.',
    'Call 999 if a life is at risk.',
    'If you were told to phone the surgery today, wait for our letter instead.',
    'Thank you for not calling us unless you had to.',
    'The next update about NHS 111 is at 4pm.',
    'Which pharmacy is open is not known yet.',
    'If you called us on Monday, we have your request.',
    'Whether 111 can be called tonight.',
  ],
);

/** 100 sentences that send people somewhere, then 100 that send them nowhere. */
export const routesHeldOut: readonly RouteItem[] = [...sends, ...sendsNobody];
