const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('sparekey', {
  vault: (call, input) => ipcRenderer.invoke('vault', call, input),
});
