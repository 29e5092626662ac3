/** Parts that make patterns try again and again: repeated, they are the worst input of some rule. */
export const worstParts: readonly string[] = [
  'a-a-a.pdf', 'a-', 'a.', 'a', 'A', '1', '1 ', '0', '07', '+44', '1-', '1.', '1:', '17.30-', ' ', '\n', '\n\n', '\t',
  '-', '*', '_', '~', '`', '[', ']', '[a](', '[a]: ', '![', '<', '<b', '<!--', '-->', '|', '|a', '|-', '&', '&#', '&#1;',
  '\\', '"', "'", '“', '(', ')', '(a', '@', 'a@', 'a@a.', '.', '...', 'Dr. ', 'Dr A ', 'Mr and Mrs ', 'Mrs A. ', 'Ask Sam ', 'Sam Jones ',
  'born ', 'date of birth ', 'the cable ', 'because of the ', 'the cause of ', 'was caused ', 'server and ', 'a faulty ', 'no patient data ',
  'your records ', 'somebody has ', 'attack ', 'criminals have ', 'call your surgery ', 'call 111 or ', 'tell patients to ', 'not ', 'if you ', 'the surgery ',
  '<<<<<<< a\n=======\n', '=======\n', '>>>>>>> a\n', '- a\n', '1. a\n', '# ', '> ', '```\n', 'https://', 'https://a.', 'www.', 'é', 'е', '\u200b', 'ب', '১', '👩‍',
  'Monday 7 ', '1 August ', 'AB12 ', 'LS1 ', 'A1', '12 Mill ', 'e.g. ', 'a, ', 'a; ', 'a: ', 'a and ', 'is ', 'of ', 'has been ',
];
