export type RouteName = 'surgery-phone' | '111-phone' | '111-online' | 'surgery-open';

/** Sentences that send patients on a route, written with the rules at hand. */
export const sends: Readonly<Record<RouteName, readonly string[]>> = {
  'surgery-phone': [
    'Please call your GP.', 'Call the GP surgery.', 'Contact your surgery by phone.', 'Give your surgery a call.',
    'Phone us if it is urgent.', 'Ring reception at 8am.', 'Phone for an appointment.', 'Your surgery can be reached by phone.',
    'Speak to the receptionist on the phone.', 'If it cannot wait, telephone the practice.', 'You can book by phone with your surgery.',
    'Use the phone to reach your surgery.', 'Do not wait: call your doctor.', 'Make a call to your surgery.',
    'Call the health centre first.', 'Appointments can be booked by phone.', 'Please ring your doctor’s surgery.',
    'By phone, contact the surgery.', 'You should phone your own GP practice.', 'Call **your** surgery after 10am.',
    'Ring\nyour surgery.', 'For a sick note, call your surgery.', 'Order medicine by phone from your surgery.',
    'Call us before you come.', 'If you get worse, ring the surgery again.', 'You can still phone your surgery.',
    'Speak to your GP by telephone.', 'Get in touch with your surgery by phone.', 'Call the practice to cancel.',
    'Please telephone your usual surgery.',
  ],
  '111-phone': [
    'Phone NHS 111.', 'Speak to 111.', 'Try 111 first.', 'Tell patients to call 111.', 'Call NHS 111.',
    'Ring 111 if it is urgent.', '111 can help you.', 'Contact 111 for advice.', 'For urgent help, 111 is open all night.',
    'Get help from NHS 111 by phone.', 'You should dial 111.', 'If you are ill, use 111.', 'Urgent help: 111.',
    'Direct callers to 111.', 'Signpost urgent patients to NHS 111.', 'Call&nbsp;111.', 'Call **111**.', '[Call 111](tel:111).',
    'Talk to NHS 111 before you go to A&E.', 'At night, ring NHS 111.', 'You can call 111 at any time.',
    'If your surgery is closed, phone 111.', 'Ask 111 for help.', 'Please use the NHS 111 phone line.',
    'Do not wait: call 111.', 'Call your surgery, or 111 can help.', 'Refer patients to NHS 111.',
    'Get medicine through 111.', 'Dial 1-1-1.', 'Do not go to A&E, but call 111.',
  ],
  '111-online': [
    'Go to 111.nhs.uk.', 'Use 111 online.', 'Use the emergency prescription service.', 'You can get it through NHS 111 online.',
    'Visit 111.nhs.uk for advice.', 'Try 111 online first.', 'Ask 111 online.', 'See [111.nhs.uk](https://111.nhs.uk/).',
    'NHS 111 online can tell you what to do.', 'Order with the emergency prescription service.', 'Urgent help: 111.nhs.uk',
    'Tell patients to use 111 online.', 'Check your symptoms on 111 online.', 'Please go to 111\nonline.', 'Get help at 111.nhs.uk.',
    'If you have no medicine left, go to 111.nhs.uk.', 'You can also use NHS 111 online.', 'For adults, use 111 online.',
    'Start with 111.nhs.uk.', 'Fill in the form at 111.nhs.uk.',
  ],
  'surgery-open': [
    'Go to your surgery.', 'Come to the surgery.', 'Visit your GP.', 'Ask at your surgery.', 'Walk in to your GP surgery.',
    'Speak to your doctor.', 'Contact your practice.', 'Pop in to your surgery.', 'Call your surgery.', 'Ask your GP.',
    'Collect your prescription from your surgery.', 'See your GP.', 'Bring a sample to the surgery.', 'Go straight to your surgery.',
    'You can come to your GP surgery.', 'Hand in the form at your surgery.', 'Book with your surgery.', 'Please attend your surgery.',
    'Ask for help at the surgery.', 'Take your child to your surgery.',
  ],
};

/** Sentences that send nobody on the route. */
export const sendsNot: Readonly<Record<RouteName, readonly string[]>> = {
  'surgery-phone': [
    'Do not call your surgery.', 'You cannot phone the surgery.', 'Go to your surgery instead of calling it.', 'Your surgery will call you.',
    'We call you if your appointment changes.', 'Surgeries call patients whose appointments change.', 'Calling your surgery does not work.',
    'If you called your surgery this morning, come in.', 'Call 111 if it is urgent.', 'Go to your surgery.',
    'Wait until you can call your surgery again.', 'Call your pharmacy.', 'Avoid calling your surgery.', 'There is no need to phone the practice.',
    'You may not get through if you call your surgery.', 'Call 999 if a life is at risk.', 'The phone lines of your surgery are down.',
    'Ask your surgery at the desk.', 'Please do not ring or phone the surgery.', 'Your surgery calls you back.',
    'Staff call you to make a new appointment.', 'Nobody can phone the surgery for now.', 'When you can call your surgery again, this page says so.',
    'Use the website instead of phoning your surgery.', 'The phones of the surgery ring, but nobody can answer.', 'Call the hospital about your operation.',
    'Ring the helpdesk.', 'Phone your pharmacist.', 'Never call the surgery for test results.', 'Patients cannot phone their surgery.',
    'Surgery phones do not work.', 'Your GP rings you today.', 'Your surgery cannot be reached by phone.', 'It is hard to reach your surgery by phone.',
    'Some surgeries cannot take calls.',
  ],
  '111-phone': [
    'Do not call 111.', '111.nhs.uk is open.', 'Go to NHS 111 online.', 'Calling NHS 111 does not work.', 'NHS 111 cannot help for now.',
    'You cannot reach 111.', 'NHS 111 is down.', 'Use NHS 111 online instead of calling 111.', 'NHS 111 may not answer.',
    'The NHS 111 phone line is down.', 'Please do not ring 111 about this.', 'Call 1111.', '111 practices are affected.', 'There were 111 calls.',
    'When 111 works again, we will say so.', 'Nobody can call 111.', 'Call 999.', 'Instead of 111, go to your surgery.', 'Calls to 111 fail.',
    'Tell patients not to call 111.', 'Patients cannot call 111.', 'Go to 111.nhs.uk.', 'Do not tell patients to call 111.',
    'Engineers are mending the 111 phone line.', 'Wait until you can call 111 again.',
  ],
  '111-online': [
    'Call 111 instead of 111.nhs.uk.', 'The website 111.nhs.uk may not work for now.', 'Do not use 111 online.', '111 online is down.',
    'You cannot use 111 online.', '111.nhs.uk does not work.', 'NHS 111 online is unavailable.', 'Call 111.', 'When 111 online is back, you can use it again.',
    'Please do not go to 111.nhs.uk.', 'The emergency prescription service is down.', 'Avoid 111 online.', 'Call 111, because 111 online does not work.',
    'Nobody can open 111.nhs.uk.', '111 online is not working.', 'Engineers are mending 111.nhs.uk, which is not available.', 'Use the phone instead of 111 online.',
    'Tell patients not to use 111 online.', 'Links to 111.nhs.uk are not working.', 'The emergency prescription service does not work.',
  ],
  'surgery-open': [
    'Do not go to your surgery.', 'Your surgery is closed.', 'Go to the pharmacy.', 'Wait until your surgery opens again.', 'Please do not visit the surgery.',
    'Your surgery will contact you.', 'Nobody is at the surgery.', 'You cannot go to your surgery.', 'Go to A&E instead of your surgery.', 'The surgery is shut.',
    'When your surgery opens again, ask for an appointment.', 'There is no need to contact your surgery.', 'Call 111.', 'Go to the walk-in centre.',
    'Stay at home.', 'Staff of the surgery call you.', 'Ask your pharmacist.', 'The surgery is without power.', 'Avoid going to your surgery.', 'Surgeries in Craven are closed.',
  ],
};
