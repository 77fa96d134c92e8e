/// <reference types="vite/client" />

/** The compiled English lexicon as JSON: made while Unnag is built, because making it would cost every page some milliseconds. */
declare const ENGLISH_LEXICON: import('./judge/vocabulary.ts').CompiledLexicon;
