/** What the popup does before anything else: it asks, and is dressed. Styles of a file of their own would be there later, and keep it waiting. */
import { askFirst } from './first-questions.ts';
import styles from './popup.css?inline';

askFirst();
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
