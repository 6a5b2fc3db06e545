#!/usr/bin/env node
console.log('serve');
