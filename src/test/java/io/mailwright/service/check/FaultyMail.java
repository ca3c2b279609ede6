package io.mailwright.service.check;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.MailPart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An e-mail of the corpus with what is known to be wrong with it: {@code «rule»} stands right
 * before each fault, {@code Whole: rule part} in the head for those of a whole part.
 */
record FaultyMail(String name, CheckedMail mail, List<String> faults) {
    private static final Path FOLDER = Path.of("src/test/resources/mails");
    private static final String TEXT = "\n=== text ===\n";

    static List<FaultyMail> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(FaultyMail::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyMail read(Path file) {
        try {
            return parsed(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyMail parsed(String name, String content) {
        var faults = new ArrayList<String>();
        int body = content.indexOf("\n\n");
        var subject = "";
        for (var line : content.substring(0, body).lines().toList()) {
            var value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("Subject:")) {
                subject = unmarked(MailPart.SUBJECT, value, faults);
            } else {
                faults.add(value + " 0:0");
            }
        }
        var parts = content.substring(body + 2).split(TEXT, 2);
        var html = unmarked(MailPart.HTML, parts[0], faults);
        var text = parts.length == 1 ? null : unmarked(MailPart.TEXT, parts[1], faults);
        return new FaultyMail(name, new CheckedMail(subject, html, text), faults);
    }

    /** The source without marks, whose places are kept. */
    private static String unmarked(MailPart part, String marked, List<String> faults) {
        var source = new StringBuilder();
        int at = 0;
        for (int mark = marked.indexOf('«'); mark >= 0; mark = marked.indexOf('«', at)) {
            source.append(marked, at, mark);
            at = marked.indexOf('»', mark) + 1;
            int line = (int) source.chars().filter(c -> c == '\n').count() + 1;
            int column = source.length() - source.lastIndexOf("\n");
            faults.add(
                    "%s %s %d:%d"
                            .formatted(
                                    marked.substring(mark + 1, at - 1),
                                    part.name().toLowerCase(Locale.ROOT),
                                    line,
                                    column));
        }
        return source.append(marked.substring(at)).toString();
    }

    /** A finding as it is written here. */
    static String of(Finding finding) {
        var place = finding.place();
        return "%s %s %d:%d"
                .formatted(
                        finding.rule().id(),
                        place.part().name().toLowerCase(Locale.ROOT),
                        place.line(),
                        place.column());
    }

    /** With every fault made as the first of its fixes says, from the end to the beginning. */
    CheckedMail mended(List<Finding> findings) {
        var mended = mail;
        var fixes =
                findings.stream()
                        .flatMap(finding -> finding.fixes().stream().limit(1))
                        .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                        .toList();
        for (var fix : fixes) {
            mended =
                    switch (fix.part()) {
                        case SUBJECT ->
                                new CheckedMail(
                                        fix.applied(mended.source(MailPart.SUBJECT)),
                                        mended.html(),
                                        mended.text());
                        case HTML ->
                                new CheckedMail(
                                        mended.subject(),
                                        fix.applied(mended.html()),
                                        mended.text());
                        case TEXT ->
                                new CheckedMail(
                                        mended.subject(),
                                        mended.html(),
                                        fix.applied(mended.source(MailPart.TEXT)));
                    };
        }
        return mended;
    }

    @Override
    public String toString() {
        return name;
    }
}
