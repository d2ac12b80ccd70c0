// Another program that owns the clipboard, as a browser does from which a person copies. Its text comes by stdin.
const { app, clipboard } = require('electron');

let text = '';
process.stdin.on('data', (chunk) => {
  text += chunk;
});
process.stdin.on('end', () => {
  app.whenReady().then(() => {
    clipboard.writeText(text);
    process.stdout.write('owned\n');
  });
});
