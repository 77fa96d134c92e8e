import { expect, it } from 'vitest';
import { hostFrom } from '../../../src/options/host-from.ts';

it.each([
  ['example.com', 'example.com'],
  ['  www.Example.com  ', 'example.com'],
  ['https://www.example.com/a/story?page=2#end', 'example.com'],
  ['example.com/a/story', 'example.com'],
  ['blog.example.co.uk:8080', 'blog.example.co.uk'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', 'localhost'],
  ['*.example.com', 'example.com'],
  ['https://*.example.com/', 'example.com'],
  ['a_b.example', 'a_b.example'],
  ['my-.example', 'my-.example'],
  ['example.com.', 'example.com'],
  ['http://intranet/', 'intranet'],
  ['intranet/news', 'intranet'],
  ['intranet:8080', 'intranet'],
  ['[::1]', '[::1]'],
])('the site that “%s” means is %s', (written, host) => {
  expect(hostFrom(written)).toBe(host);
});

it.each([
  '',
  '   ',
  'two words',
  'nonsense',
  'about:config',
  'file:///etc/hosts',
  'ftp://example.com',
  'http://',
  '<script>',
  'a..b',
  'foo,bar.com',
  '.example.com',
  'a.*.example',
  '*',
  'a%20b.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
])('“%s” means none', (written) => {
  expect(hostFrom(written)).toBeUndefined();
});
