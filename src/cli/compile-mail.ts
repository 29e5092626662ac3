import mjml2html from 'mjml';

export const mailSource = 'src/render/mail/bulletin.mjml';
export const compiledMail = 'src/render/mail/bulletin.html';

/**
 * The tables that mail programs need, from the template that people can read.
 * The result is kept beside it, so that publishing needs no MJML.
 */
export async function compileMail(source: string): Promise<string> {
  const { html, errors } = await mjml2html(source, { validationLevel: 'strict', fonts: {} });
  if (errors.length > 0)
    throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return `${html.trim().replace(/^\s+/gm, '')}\n`;
}
