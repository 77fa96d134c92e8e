import { askFirst } from './first-questions.ts';

askFirst();
