import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.TORII_URL ?? 'http://localhost:8000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: {
    // Builds with different output folders may run at once in one tree; each says where its own goes.
    outDir: process.env.TORII_CONSOLE_OUT ?? 'dist',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The Content-Security-Policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // In kB, uncompressed: the shell with its libraries is about 640, 170 of them on the wire.
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/v1', '/media', '/openapi'].map((path) => [path, server])),
  },
});
