package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRecord;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an upload came about, line by line: what is kept with it, to be looked up later. */
final class UploadStory {
    /** Something of it, such as who uploaded it. */
    record Line(String name, String value) {}

    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    private UploadStory(Texts texts) {
        this.texts = texts;
    }

    static List<Line> of(Upload upload, UploadRecord record, Texts texts) {
        var story = new UploadStory(texts);
        story.add("story.who", record.who());
        story.add("story.when", when(upload, texts));
        story.add("story.consent", record.consent());
        story.add("story.file", upload.file().toString());
        story.add("story.hash", record.sha256());
        story.add("story.list", upload.listName());
        story.add("story.mode", texts.get("story.mode." + key(upload.mode())));
        var via = record.via();
        story.add("story.way", via == null ? "" : texts.get("result.via." + key(via)));
        story.add("story.columns", columns(record, texts));
        story.add("story.constants", constants(record, texts));
        story.add("story.blanks", texts.get("story.blanks." + key(record.mapping().blanks())));
        story.add("story.recipe", recipe(record, texts));
        story.add("story.duplicates", new CheckWords(texts).rule(record.recipe().duplicates()));
        return List.copyOf(story.lines);
    }

    private void add(String key, String value) {
        lines.add(new Line(texts.get(key), value.isEmpty() ? texts.get("story.none") : value));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String when(Upload upload, Texts texts) {
        var took = Duration.ofMillis(Math.round(1000 * upload.seconds()));
        return texts.get(
                "story.when.took", Formats.whole(upload.startedAt()), Formats.duration(took));
    }

    private static String columns(UploadRecord record, Texts texts) {
        return record.mapping().targets().entrySet().stream()
                .map(each -> texts.get("story.column", each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String constants(UploadRecord record, Texts texts) {
        return record.mapping().constants().entrySet().stream()
                .map(each -> texts.get("story.constant", each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String recipe(UploadRecord record, Texts texts) {
        var words = new CheckWords(texts);
        return record.recipe().steps().stream().map(words::step).collect(Collectors.joining("\n"));
    }
}
