// A page that does go online, in the same runtime: whoever judges a network log must find this one out.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  for (const url of process.argv.slice(-2)) {
    await window.loadURL(url).catch(() => undefined);
  }
  app.quit();
});
