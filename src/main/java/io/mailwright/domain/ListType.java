package io.mailwright.domain;

/** The kinds of list an account knows; only public and private ones can be made by hand. */
public enum ListType {
    PUBLIC,
    PRIVATE,
    SALESFORCE,
    /** All Subscribers: everybody of the account, cannot be renamed or deleted. */
    MASTER,
    VIRTUAL
}
