import type { SiteContext } from '../../views/site-context.ts';
import { maxPhoneSeconds } from '../../views/channels/phone-script.ts';
import { maxPostLength } from '../../views/channels/post.ts';
import { projectChannels, type NoticeChannels } from '../../views/channels/project-channels.ts';
import { maxTextCharacters, maxTextParts } from '../../views/channels/text-message.ts';
import { isGrave } from '../../views/channels/left-out.ts';
import { listOf } from '../../language/count.ts';
import { english } from '../../model/language.ts';
import { anError, aWarning, type Problem } from '../problem.ts';

/** A notice that is open and whose words do not fit a channel, although they were shortened. */
export function checkChannels(context: SiteContext): Problem[] {
  const { open, planned } = context.state;
  return [...open, ...planned].flatMap((state) =>
    context.translators.flatMap((translator) => {
      const channels = projectChannels(state, context, translator);
      const cut = leftOut(channels);
      return [
        ...(cut === '' ? [] : [warnOfCut(channels, cut, state.latest.update.file)]),
        ...tooLong(channels).map(({ what, where }) =>
          anError({
            code: 'kit/too-long',
            file: state.latest.update.file,
            message: `${what} in ${channels.englishName}`,
            fix: where,
          }),
        ),
      ];
    }),
  );
}

/** What messages leave out although patients would miss it: an answer. Times and places are in the kit. */
function leftOut({ text, phone, post }: NoticeChannels): string {
  return [
    { channel: 'text message', names: text.leftOut },
    { channel: 'phone script', names: phone.leftOut },
    { channel: 'post', names: post.leftOut },
  ]
    .map(({ channel, names }) => ({ channel, names: names.filter(isGrave) }))
    .filter(({ names }) => names.length > 0)
    .map(({ channel, names }) => `its ${channel} leaves out ${listOf(names)}`)
    .join(', and ');
}

function warnOfCut({ englishName, language }: NoticeChannels, cut: string, file: string): Problem {
  return aWarning({
    code: 'kit/left-out',
    file,
    message: `in ${englishName} ${cut}, for lack of room`,
    fix: `Shorten the texts below "headline" in languages/${language}.yaml, and the "brief" of the answers in guidance/ for ${language}.`,
  });
}

function tooLong({
  text,
  phone,
  post,
  language,
}: NoticeChannels): { what: string; where: string }[] {
  const words = language === english ? 'languages/en.yaml' : `languages/${language}.yaml`;
  const where = `Shorten the texts below "headline" in ${words}, and the "brief" of the answers in guidance/ for ${language}`;
  return [
    ...(text.parts > maxTextParts[text.alphabet]
      ? [
          {
            what: `its text message has ${text.characters} characters in ${text.parts} parts, and ${maxTextCharacters[text.alphabet]} in ${maxTextParts[text.alphabet]} are the most,`,
            where: `${where}, or give the publisher a shorter shortName in site.yaml. A shorter SITE_URL helps too.`,
          },
        ]
      : []),
    ...(phone.seconds > maxPhoneSeconds
      ? [
          {
            what: `its phone script takes ${phone.seconds} seconds, and ${maxPhoneSeconds} is the most,`,
            where: `${where}.`,
          },
        ]
      : []),
    ...(post.length > maxPostLength
      ? [
          {
            what: `its post has ${post.length} characters, and ${maxPostLength} is the most,`,
            where: `${where}.`,
          },
        ]
      : []),
  ];
}
