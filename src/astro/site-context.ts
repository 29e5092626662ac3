/**
 * The one place where the site's pages get what they show, with the clock and
 * the address bound.
 */
export { context } from 'virtual:noticeboard/site';
