package io.mailwright.service.upload.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells text that is no table, whatever its file is named: contacts, mails, pages, programs. */
final class NoTable {
    private static final String TEXT_OR_WORKBOOK = " Save it as .xlsx or .csv and choose that.";
    private static final String EXPORT =
            " Take it into an address book, export that as CSV, and choose the export.";

    /** What such text begins with, and what to do; looked at in this order. */
    private static final Map<Pattern, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        begin("(?i)BEGIN:VCARD", "This is a vCard file of contacts, not a table." + EXPORT);
        begin(
                "(?i)BEGIN:VCALENDAR",
                "This is a calendar (iCalendar), not a table. Ask for the table of its people.");
        begin(
                "(?:#[^\r\n]*\\R)*(?:version: *\\d+\\s+)?(?:#[^\r\n]*\\R)*dn::? ",
                "This is an LDIF file, the extract of a directory, not a table." + EXPORT);
        begin(
                "(?:From [^\r\n]*\\R)?(?:(?:X-[\\w-]+|Received|From|To|Cc|Date|Subject|Reply-To"
                        + "|Return-Path|Delivered-To|Message-I[Dd]|M(?:IME|ime)-Version|DKIM-Signature"
                        + "|Content-[\\w-]+): [^\r\n]*\\R(?:[ \t][^\r\n]*\\R){0,50}){2}",
                "This is an e-mail, not a table. Open it in a mail program, save the table that is"
                        + " attached to it, and choose that.");
        begin(
                "(?i)<(?:!doctype html|html|head|body|table|\\?xml|!--|[a-z][\\w:-]*[\\s/>])",
                "This is a web page or XML, whatever its name says. Open it in a spreadsheet."
                        + TEXT_OR_WORKBOOK);
        begin(
                "(?:\\[\\s*){0,9}\\{\\s*\"|\\[\\s*\\[|\\[\\s*\"[^\"\r\n]*\"\\s*[,\\]]",
                "This is JSON, not a table." + TEXT_OR_WORKBOOK);
        begin(
                "-- (?:MySQL|MariaDB|PostgreSQL|phpMyAdmin|SQLite)|(?:--[^\r\n]*\\R\\s*)*(?i)"
                        + "(?:create +(?:table|database)|insert +into|drop +table) ",
                "This is a script for a database (SQL), not a table. Ask for the table as CSV.");
        begin(
                "-----BEGIN [A-Z0-9 ]+-----",
                "This is an encrypted message or a key, not a table. Decrypt it and choose what is"
                        + " in it.");
        begin("\\{\\\\rtf", "This is a text document (RTF), not a table." + TEXT_OR_WORKBOOK);
        begin("%!PS", "This is a PostScript document, not a table.");
    }

    private NoTable() {}

    private static void begin(String with, String words) {
        BEGINNINGS.put(Pattern.compile("[\uFEFF\\s]{0,99}(?:" + with + ")"), words);
    }

    /** Nothing for what may be a table; else what the text is and what to do. */
    static Optional<String> of(byte[] start, Encoding encoding) {
        var decoded =
                new String(
                        start, encoding.mark(), start.length - encoding.mark(), encoding.charset());
        // An encoding that was said need not be right.
        return of(decoded).or(() -> of(new String(start, StandardCharsets.UTF_8)));
    }

    private static Optional<String> of(String text) {
        return BEGINNINGS.entrySet().stream()
                .filter(one -> one.getKey().matcher(text).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
