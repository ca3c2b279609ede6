package io.mailwright.domain.send;

/** How far a send has come on this side: whether the account has made a job of it. */
public enum SendState {
    /** Being asked for at this moment. */
    ASKING,
    /** The account has made a job of it. */
    MADE,
    /** The account would not; there is no job. */
    REFUSED,
    /** It did not reach the account; there is no job. */
    NOT_MADE,
    /** No answer came, so there may be a job or not. */
    UNCERTAIN
}
