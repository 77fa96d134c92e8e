/** Put into a page when the person reports one of its messages from the popup, which then calls what is left here. Pages cannot see it. */
import { describeMessage } from './describe-message.ts';

Object.assign(globalThis, { unnagDescribeMessage: (text: string) => describeMessage(text, document) });
