/*
 * Sentences as a communications officer in a hurry writes them, each with one thing in it that may
 * belong to a person. `{mrs}` and the like are filled from private-data.held-out.values.ts;
 * `{=Pani|Kowalska}` stands for itself, its parts kept apart.
 *
 * Written by an author who had not seen the rules that the corpus tests. A sentence is changed only
 * if it is itself wrong, never because a rule misses it.
 */
export type PrivateDataKind =
  | 'nhs-number'
  | 'title-name'
  | 'full-name'
  | 'date-of-birth'
  | 'mobile'
  | 'home-landline'
  | 'personal-email'
  | 'home-address'
  | 'home-postcode'
  | 'vehicle'
  | 'ni-number'
  | 'whatsapp-link';

type Sentences = Partial<Record<PrivateDataKind, readonly string[]>>;

const english: Sentences = {
  'nhs-number': [
    'The results for NHS number {nhs} did not arrive this morning.',
    'Do not print the label for {nhs} until the laboratory has called.',
    'NHS no {nhs} was merged with the wrong record on Sunday night.',
    'Example of a failed message: patient {nhs}, sent at 9:14am, not delivered.',
    'Please check {nhs}, which shows twice in the appointment list.',
    'Search by NHS number, such as {nhs}, and not by name.',
    'The helpdesk is looking at three records, starting with {nhs}.',
    'Two prescriptions for {nhs} went to the wrong pharmacy.',
    'Docman shows an error when you file the letter for patient NHS: {nhs}.',
    'Hand-written forms need the whole number ({nhs} was hard to read).',
    'The screenshot from Heron Weir Surgery shows {nhs} at the top.',
    'Referral for {nhs} was sent twice, so cancel the second one.',
    'One discharge summary, {nhs}, has been found in the old folder.',
    'Samples without a result at 5pm: {nhs}.',
    'Type the sheets in by NHS number; {nhs} is the first on the list.',
    'A patient gave the number {nhs} at the desk, and the record did not open.',
  ],
  'title-name': [
    'Please ask for {mrs} at the front desk.',
    '{mrs} at Heron Weir Surgery has the spare keys.',
    'The form must be signed by {mr} before it goes to the laboratory.',
    'Bring the paper list to {mrs} by 6pm.',
    'Thank you to {mr} and the team, who stayed until midnight.',
    'If your patient is {mrs}, the hospital has called about the result.',
    'The appointment of {mr} at 10:20am has been moved to Friday.',
    'Call {mrs} before you restart the server.',
    'The insulin for {mr} was not ordered on Monday.',
    '{dr} is the only GP at the branch today.',
    'Patients of {dr} will be called to move their appointment.',
    '{dr} will see urgent patients from 2pm.',
    'We are sorry that {mrs} was told to come back on Wednesday.',
    'The engineer, {mr}, arrives at about 11am.',
    'Ask {mx} for the password of the shared mailbox.',
    '{mx} has approved this bulletin.',
    'A complaint from {mrs} was sent to the wrong practice.',
    'Letters to {mx} are in the tray behind reception.',
    'Clinics cancelled this afternoon: {dr}, minor surgery; diabetes reviews.',
    'Do not send the texts again: {mr} got four of them.',
    'The daughter of {mrs} will collect the prescription.',
    'Contact for reports out of hours: {mr}.',
    'Emergency prescriptions are signed by {dr} until EPS is back.',
    'Reported by {mrs}, practice manager, at 7:40am.',
    'The warfarin check for {mr} was done on paper.',
    'Home visits today are done by {dr} and the paramedic.',
    'The Monday clinic of {nurse} is cancelled.',
    '{nurse} takes blood at the branch on Friday morning.',
  ],
  'full-name': [
    'Patient {name} was booked in twice this morning.',
    'Ask {name} in reception for the paper forms.',
    '{name}, our practice manager, keeps the printed list.',
    'The record of {name} opened with somebody else’s allergies.',
    'Please call back the patient {name} about the blood test.',
    'Thanks go to {name} from the service desk.',
    'Speak to {name} in the dispensary if the label printer stops.',
    'The receptionist {name} is writing down every request.',
    '{name} (nurse, Monday clinic) has the list of samples.',
    'A test message to {name} arrived at 3:15pm.',
    'The letter about {name} should have gone to Teasel Bank Medical Practice.',
    'Please do not book anything with {name}, who is off sick this week.',
    'Engineer on site: {name}.',
    'The prescription of {name} was found at the pharmacy in Shipley.',
    'Our IT lead is {name}.',
    'Signed: {name}, duty manager.',
    'A patient called {name} has been told the wrong date.',
    'The mother of {name} rang at 8am about the vaccine.',
  ],
  'date-of-birth': [
    'The patient born on {birthday} is still waiting for a result.',
    'Check the record with date of birth {dob} first.',
    'DOB {dob} shows the wrong allergies.',
    'One label was printed with d.o.b. {dob} by mistake.',
    'The sample without a form has the date of birth {dob} on it.',
    'Please find the woman born {birthday} who walked in at 10am.',
    'Date of birth: {dob}.',
    'Two patients share the birth date {dob}, so check the address too.',
    'Write it like this, "born {dob}", on every sheet.',
    'Her date of birth is {birthday}, not what the screen says.',
    'A child (DOB {dob}) was given the form for adults.',
    'The referral that failed is for a man born on {dob}.',
    'Born {birthday}: result still missing at 4pm.',
  ],
  mobile: [
    'Call the engineer on {mobile} when you are at the door.',
    'Out of hours, text {mobile}.',
    'The practice manager can be reached on her own phone, {mobile}.',
    'If nobody answers, try {mobile}.',
    'The patient gave {mobile} as the number to call back.',
    'Duty director tonight: {mobile}.',
    'Send photos of the error to {mobile}.',
    'The receptionist takes calls on {mobile} until the lines are back.',
    'My mobile is {mobile} if you need me.',
    'The driver ({mobile}) collects urgent referrals at 5pm.',
    'Call or WhatsApp {mobile} before you leave.',
    'A text from {mobile} about your prescription is not from us.',
    'Ring the locum on {mobile} to cancel the clinic.',
    'Results for the patient on {mobile} were not sent.',
    '{mobile} is the number of the nurse on call.',
    'Leave a message on {mobile}, and she will call you back.',
  ],
  'home-landline': [
    'The patient has no mobile, call her at home on {landline}.',
    'His home number is {landline}.',
    'Results for the patient on {landline} could not be texted.',
    'If the manager does not answer her mobile, call her house on {landline}.',
    'Home phone of the duty GP: {landline}.',
    'Call the carer at home, {landline}, about the insulin.',
    'The family can be reached on {landline} in the evening.',
    'The number in the record is old; the patient now lives with her son, {landline}.',
    'The caretaker lives next door and has a key ({landline}).',
    'Please ring the patient back at home: {landline}.',
    'Next of kin, {landline}, has been told.',
    'The housebound patient on {landline} did not get a visit on Monday.',
  ],
  'personal-email': [
    'Send your list of samples to {email}.',
    'The patient wrote from {email} and got no answer.',
    'Copy {email} into every report.',
    'If NHSmail does not open, use {email}.',
    'Her private address is {email}.',
    'Questions about overtime go to {email} by Friday.',
    'Messages to {email} came back this morning.',
    'E-mail {email} for the form.',
    'One confirmation was sent to {email} by mistake.',
    'Reply to {email}, not to the shared mailbox.',
    'The engineer answers from home at {email}.',
    'Reported from {email} at 6:52am.',
  ],
  'home-address': [
    'Please deliver the prescription to {address} before noon.',
    'The patient at {address} had no visit today.',
    'The home visit at {address} is now at 3pm.',
    'Oxygen was sent to the old address, {address}.',
    'Spare keys are with the caretaker at {address}.',
    'The letter went to {address} instead.',
    'She has moved to {address} and the record was not changed.',
    'District nurses still need to see the patient who lives at {address}.',
    'Address on the label that failed: {address}.',
    'The taxi for the patient goes from {address} at 9am.',
  ],
  'home-postcode': [
    'The patient lives at {postcode} and cannot walk to the surgery.',
    'Her home postcode is {postcode}.',
    'Look the patient up by postcode, for example {postcode}, if the number fails.',
    'The family has moved to {postcode} since.',
    'One prescription went to a house in {postcode}.',
    'The housebound patient in {postcode} needs a visit today.',
  ],
  vehicle: [
    'The engineer comes in a white van, {plate}.',
    'Please move the car with registration {plate} from the loading bay.',
    'The driver who collects referrals has the number plate {plate}.',
    'A patient’s car ({plate}) is blocking the ambulance bay.',
    'Parking permit for the locum: {plate}.',
    'Reg {plate} is parked in front of the generator.',
    'Let {plate} through the barrier, it brings the spare phones.',
  ],
  'ni-number': [
    'The payroll run failed for {ni}.',
    'National Insurance number {ni} is missing from the form.',
    'NI no: {ni}.',
    'The sick note for NI number {ni} was printed twice.',
    'One member of staff, {ni}, was paid twice.',
    'Type the number as it is on the payslip: {ni}.',
    'The pension form of {ni} must be sent again.',
  ],
  'whatsapp-link': [
    'Tell us what does not work: {whatsapp}',
    'Practice managers can reach the helpdesk lead at {whatsapp} this weekend.',
    'Message the nurse on {whatsapp} with a photo of the form.',
    'Use {whatsapp} if the phones are down.',
    'For keys to the server room use {whatsapp} before 6pm.',
    'The driver shares where he is: {whatsapp}',
    'Ask for a spare phone through {whatsapp} before 4pm.',
  ],
};

const polish: Sentences = {
  'nhs-number': [
    'Wynik dla numeru NHS {nhs} jeszcze nie dotarł.',
    'Pacjent z numerem {nhs} nie dostał recepty.',
  ],
  'title-name': [
    'Proszę pytać w recepcji o {=panią|Kowalską}.',
    '{=Pan|Nowak} odbierze receptę w piątek.',
    'Wizyta u {mrs} jest odwołana.',
  ],
  'full-name': ['Pacjentka {=Agnieszka|Łuczak} czeka na wynik badania krwi.'],
  'date-of-birth': ['Data urodzenia: {dob}.'],
  mobile: ['Proszę dzwonić do pielęgniarki pod numer {mobile}.'],
  'personal-email': ['Proszę napisać na adres {email}.'],
  'home-postcode': ['Pacjent mieszka pod kodem {postcode}.'],
};

const urdu: Sentences = {
  'nhs-number': ['این ایچ ایس نمبر {nhs} کا نتیجہ ابھی نہیں آیا۔'],
  'title-name': [
    'براہ کرم استقبالیہ پر {=مسز|اختر} سے بات کریں۔',
    '{=ڈاکٹر|حسین} آج مریضوں کو نہیں دیکھیں گے۔',
    'آج {mrs} کی اپائنٹمنٹ منسوخ ہے۔',
  ],
  'date-of-birth': ['تاریخ پیدائش {dob}۔'],
  mobile: ['نرس کو اس نمبر پر فون کریں: {mobile}', 'اگر فون نہ ملے تو {mobile} پر پیغام بھیجیں۔'],
  'personal-email': ['اپنا سوال {email} پر بھیجیں۔'],
};

const romanian: Sentences = {
  'nhs-number': ['Rezultatul pentru numărul NHS {nhs} nu a sosit încă.'],
  'title-name': [
    'Întrebați la recepție de {=doamna|Popescu}.',
    '{=Domnul|Ionescu} va ridica rețeta vineri.',
    'Programarea la {mr} este anulată.',
  ],
  'date-of-birth': ['Data nașterii: {dob}.'],
  mobile: ['Sunați asistenta la numărul {mobile}.'],
  'home-address': ['Pacienta locuiește la {address} și nu poate veni.'],
};

const slovak: Sentences = {
  'nhs-number': ['Výsledok pre číslo NHS {nhs} ešte neprišiel.'],
  'title-name': [
    'Na recepcii sa pýtajte na {=pani|Novákovú}.',
    '{=Pán|Horváth} si príde po recept v piatok.',
    'Termín u {mrs} je zrušený.',
  ],
  'date-of-birth': ['Dátum narodenia: {dob}.'],
  mobile: ['Zavolajte sestre na číslo {mobile}.'],
  'personal-email': ['Napíšte na adresu {email}.'],
};

const punjabi: Sentences = {
  'nhs-number': ['NHS ਨੰਬਰ {nhs} ਦਾ ਨਤੀਜਾ ਅਜੇ ਨਹੀਂ ਆਇਆ।'],
  'title-name': [
    'ਰਿਸੈਪਸ਼ਨ ਤੇ {=ਸ੍ਰੀਮਤੀ|ਕੌਰ} ਨੂੰ ਪੁੱਛੋ।',
    '{=ਡਾਕਟਰ|ਸਿੰਘ} ਅੱਜ ਮਰੀਜ਼ਾਂ ਨੂੰ ਨਹੀਂ ਦੇਖਣਗੇ।',
    'ਅੱਜ {mrs} ਦੀ ਅਪੌਇੰਟਮੈਂਟ ਰੱਦ ਹੈ।',
  ],
  mobile: ['ਨਰਸ ਨੂੰ {mobile} ਤੇ ਫ਼ੋਨ ਕਰੋ।'],
  'date-of-birth': ['ਜਨਮ ਮਿਤੀ: {dob}।'],
};

const bengali: Sentences = {
  'nhs-number': ['NHS নম্বর {nhs} এর ফলাফল এখনও আসেনি।'],
  'title-name': [
    'রিসেপশনে {=মিসেস|বেগম} এর সাথে কথা বলুন।',
    '{=ডাক্তার|রহমান} আজ রোগী দেখবেন না।',
    'আজ {mr} এর অ্যাপয়েন্টমেন্ট বাতিল।',
  ],
  mobile: ['নার্সকে {mobile} নম্বরে ফোন করুন।'],
  'date-of-birth': ['জন্ম তারিখ: {dob}।'],
};

const arabic: Sentences = {
  'nhs-number': ['لم تصل بعد نتيجة المريض صاحب رقم NHS {nhs}.'],
  'title-name': [
    'اسألوا في الاستقبال عن {=السيدة|حداد}.',
    '{=الدكتور|المصري} لن يستقبل المرضى اليوم.',
    'تم إلغاء موعد {mrs} اليوم.',
  ],
  mobile: ['اتصلوا بالممرضة على الرقم {mobile}.'],
  'date-of-birth': ['تاريخ الميلاد: {dob}.'],
  'personal-email': ['اكتبوا إلى {email}.'],
};

export const baseSentences = {
  en: english,
  pl: polish,
  ur: urdu,
  ro: romanian,
  sk: slovak,
  pa: punjabi,
  bn: bengali,
  ar: arabic,
} as const;

export type CorpusLanguage = keyof typeof baseSentences;
