package io.mailwright.service.tracking.extract;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.xmlapi.wire.BounceWords;
import io.mailwright.xmlapi.wire.WireTime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An extract as an application makes it, or as one that is broken would be. */
public final class TestExtract {
    private static final String BASE =
            "ClientID,SendID,SubscriberKey,EmailAddress,SubscriberID,ListID,EventDate,EventType";
    private static final String END = ",BatchID,TriggeredSendExternalKey";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;
    private boolean isMarked;
    private boolean hasTabs;
    private int level = Deflater.DEFAULT_COMPRESSION;

    /** From now on files are written so. */
    TestExtract written(Charset charset, boolean isMarked, boolean hasTabs) {
        this.charset = charset;
        this.isMarked = isMarked;
        this.hasTabs = hasTabs;
        return this;
    }

    /** Every letter of the files stands in the archive as it is. */
    TestExtract unpacked() {
        level = Deflater.NO_COMPRESSION;
        return this;
    }

    public TestExtract file(String name, String text) {
        var written = (isMarked ? "\uFEFF" : "") + (hasTabs ? text.replace(',', '\t') : text);
        files.put(name, written.getBytes(charset));
        return this;
    }

    TestExtract bytes(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** A file for each type of events there is. */
    public TestExtract events(List<Event> events) {
        events.stream()
                .collect(Collectors.groupingBy(Event::type, TreeMap::new, Collectors.toList()))
                .forEach((type, rows) -> {
                    switch (type) {
                        case SENT -> file("Sent.csv", rows, "");
                        case NOT_SENT -> file("NotSent.csv", rows, "Reason");
                        case OPEN -> file("Opens.csv", rows, "");
                        case CLICK -> file("Clicks.csv", rows, "SendURLID,URLID,URL,Alias");
                        case BOUNCE ->
                                file("Bounces.csv", rows, "BounceCategory,SMTPCode,BounceReason");
                        case UNSUBSCRIBE -> file("Unsubs.csv", rows, "UnsubReason");
                        case COMPLAINT -> file("Complaints.csv", rows, "Domain");
                        case CONVERSION -> file("Conversions.csv", rows, "LinkAlias");
                        case FORWARD -> throw new IllegalArgumentException("no extract has these");
                    }
                });
        return this;
    }

    private void file(String name, List<Event> events, String more) {
        var text = new StringBuilder(BASE).append(more.isEmpty() ? "" : "," + more).append(END);
        text.append("\r\n");
        for (var event : events) {
            var cells =
                    "1,%d,key%d,p%d@example.org,%d,%d,%s,any%s,%d,\"\"\r\n"
                            .formatted(
                                    event.job(),
                                    event.subscriber(),
                                    event.subscriber(),
                                    event.subscriber(),
                                    event.list(),
                                    WireTime.dateTime(event.at()),
                                    more(event.detail(), more),
                                    event.batch());
            text.append(cells);
        }
        file(name, text.toString());
    }

    private static String more(Detail detail, String columns) {
        return switch (detail) {
            case Detail.Click click ->
                    ",1,%d,\"%s\",%s".formatted(click.link(), click.url(), click.alias());
            case Detail.Bounce bounce ->
                    ",%s,%d,\"%s\""
                            .formatted(
                                    BounceWords.word(bounce.category()),
                                    bounce.smtpCode(),
                                    bounce.reason());
            case Detail.NotSent notSent -> "," + notSent.reason();
            case Detail.Unsubscribe unsubscribe -> "," + unsubscribe.reason();
            case Detail.Conversion conversion -> "," + conversion.alias();
            default -> columns.isEmpty() ? "" : ",example.org";
        };
    }

    public Path zip(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out);
        }
        return file;
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
