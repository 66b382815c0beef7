// Who logged out, or whose session ended, signs in at the one form of the product.
function leaveWhenSignedOut() {
  if (location.hash.startsWith('#/login')) {
    location.assign('/login?logout');
  }
}

window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();

export default [];
