package io.mailwright.service.upload.source;

import static io.mailwright.service.upload.source.Corpus.utf8;
import static io.mailwright.service.upload.source.NastyFile.encoded;
import static io.mailwright.service.upload.source.NastyFile.refused;
import static io.mailwright.service.upload.source.NastyFile.text;

import io.mailwright.domain.upload.FormatChoice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the corpus that are text, and no table. */
final class OtherCorpus {
    private static final Charset EBCDIC = Charset.forName("IBM037");
    private static final String MAINFRAME = "MAIL,NAME\u0085ann@example.org,Ann Lee\u0085";

    private OtherCorpus() {}

    static List<NastyFile> texts() {
        return List.of(
                refused(
                        "vCard",
                        utf8("\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann\r\nEND:VCARD\r\n"),
                        "This is a vCard file"),
                refused("calendar", utf8("BEGIN:VCALENDAR\nVERSION:2.0\n"), "This is a calendar"),
                refused(
                        "LDIF",
                        utf8("# extended\n#\nversion: 1\n\ndn: cn=Ann,o=A\ncn: Ann\n"),
                        "This is an LDIF file"),
                refused(
                        "LDIF without a version",
                        utf8("dn:: Y249QW5u\ncn: Ann\n"),
                        "This is an LDIF file"),
                refused(
                        "e-mail",
                        utf8(
                                "Received: from a\r\n\tby b;\r\n\tFri\r\nSubject: List\r\n\r\nHello\r\n"),
                        "This is an e-mail"),
                refused(
                        "mailbox",
                        utf8("From ann Fri Mar 6\nReturn-Path: <a>\nMIME-Version: 1.0\n\n"),
                        "This is an e-mail"),
                text(
                        "headings like those of an e-mail",
                        "From: town,To: town\nUlm,Bonn\n",
                        "UTF-8 , DOUBLED",
                        "columns: From: town|To: town",
                        "2: Ulm|Bonn"),
                refused(
                        "web page in UTF-16",
                        "\uFEFF<html><table>".getBytes(StandardCharsets.UTF_16LE),
                        "This is a web page"),
                refused("XML without a prolog", utf8("<people>\n<p>Ann</p>"), "This is a web page"),
                text(
                        "address in brackets first",
                        "<ann@example.org>,Ann\n<bea@example.org>,Bea\n",
                        "UTF-8 , DOUBLED headless",
                        "columns: Column 1|Column 2",
                        "1: <ann@example.org>|Ann",
                        "2: <bea@example.org>|Bea"),
                refused("JSON by lines", utf8("{ \"a\": 1}\n{ \"a\": 2}\n"), "This is JSON"),
                refused("JSON of rows", utf8("[ [\"ann@example.org\", 1],\n"), "This is JSON"),
                refused("JSON of texts", utf8("[\"ann@example.org\", \"b\"]"), "This is JSON"),
                text(
                        "headings in brackets",
                        "[Mail],[Name]\nann@example.org,Ann\n",
                        "UTF-8 , DOUBLED",
                        "columns: [Mail]|[Name]",
                        "2: ann@example.org|Ann"),
                refused(
                        "dump of a database",
                        utf8("-- of March\n\nINSERT INTO people VALUES ('a');\n"),
                        "This is a script for a database"),
                refused("encrypted", utf8("-----BEGIN PGP MESSAGE-----\n"), "Decrypt it"),
                refused("PostScript", utf8("%!PS-Adobe-3.0\n"), "This is a PostScript document"),
                refused(
                        "JPEG",
                        Corpus.bytes("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "ISO-8859-1"),
                        "This is a picture"),
                refused("EBCDIC", MAINFRAME.getBytes(EBCDIC), "This is text of a mainframe"),
                encoded(
                                "EBCDIC as said",
                                EBCDIC.name(),
                                MAINFRAME.replace('\u0085', '\n'),
                                "IBM037 , DOUBLED",
                                "columns: MAIL|NAME",
                                "2: ann@example.org|Ann Lee")
                        .with(FormatChoice.NONE.withCharset(EBCDIC)));
    }
}
