import type { SiteContext } from '../../views/site-context.ts';
import { maxPhoneSeconds } from '../../views/channels/phone-script.ts';
import { maxPostLength } from '../../views/channels/post.ts';
import { projectChannels, type NoticeChannels } from '../../views/channels/project-channels.ts';
import { maxTextParts } from '../../views/channels/text-message.ts';
import { english } from '../../model/language.ts';
import { anError, type Problem } from '../../model/problem.ts';

/** A notice that is open and whose words do not fit a channel, although they were shortened. */
export function checkChannels(context: SiteContext): Problem[] {
  const { open, planned } = context.state;
  return [...open, ...planned].flatMap((state) =>
    context.translators.flatMap((translator) => {
      const channels = projectChannels(state, context, translator);
      return tooLong(channels).map(({ what, where }) =>
        anError({
          code: 'kit/too-long',
          file: state.latest.update.file,
          message: `${what} in ${channels.name}`,
          fix: where,
        }),
      );
    }),
  );
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
            what: `its text message takes ${text.parts} parts, and ${maxTextParts[text.alphabet]} is the most,`,
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
