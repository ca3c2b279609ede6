package io.mailwright.domain.upload;

/** Why a column was taken to belong to an attribute, the surest first. */
public enum MatchReason {
    /** So says a mapping template that was applied. */
    TEMPLATE,
    /** So it went when a file with the same columns was uploaded before. */
    LEARNED,
    /** Both have the same name, to the letter. */
    NAME,
    /** Their names differ in case, accents, blanks or punctuation only. */
    SIMILAR_NAME,
    /** Their names mean the same, in whatever language. */
    SYNONYM,
    /** The column's values are of the kind the attribute holds, whatever it is called. */
    CONTENT
}
