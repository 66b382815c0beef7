export default {
  customScripts: ['scripts/signed-out-1.js']
};
