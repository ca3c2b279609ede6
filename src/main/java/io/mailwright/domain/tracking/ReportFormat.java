package io.mailwright.domain.tracking;

/** In what a report can be written. */
public enum ReportFormat {
    /** For other programs. */
    CSV,
    /** A workbook. */
    XLSX,
    /** For paper. */
    PDF,
    /** One page for a browser, with the people behind the figures. */
    HTML
}
