import { configureGlobal } from 'fast-check';

/** The same random cases in every run, so that a failure can be seen again; FC_SEED draws others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20201023) });
