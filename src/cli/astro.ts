// Astro reports its use to its makers unless it is told not to, before it is loaded.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export const { build, dev, preview } = await import('astro');
