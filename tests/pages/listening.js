// A page that hears all that is done on it, from before anything else could stop an event.
window.heard = [];
for (const type of [
  'click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keypress', 'keyup', 'beforeinput', 'wheel', 'submit', 'change', 'input',
]) {
  window.addEventListener(type, (event) => window.heard.push(`${type} ${event.key ?? ''}`), true);
}
