package io.mailwright.ui.sends;

/** Those parts of a send that ask for more than what is known of it. */
record SendParts(EmailPicture picture, TestCopies copies, SafetyList safety) {}
