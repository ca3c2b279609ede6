package io.mailwright.ui.reports;

import io.mailwright.service.tracking.extract.TrackingImport;
import io.mailwright.service.tracking.extract.TrackingImport.ImportResult;
import io.mailwright.service.tracking.extract.TrackingImport.LeftOut;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tracking extracts that the user brings, and what came of them in words. FX thread only. */
final class Extracts {
    private final Texts texts = Texts.of(Extracts.class);
    private final TrackingImport reader;
    private final Frame frame;

    Extracts(TrackingImport reader, Frame frame) {
        this.reader = reader;
        this.frame = frame;
    }

    /** Those of some files that may be extracts, by their names. */
    static List<Path> among(List<File> files) {
        return files.stream()
                .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(".zip"))
                .map(File::toPath)
                .toList();
    }

    /**
     * Reads them one after the other; the first that is broken ends it, and is told of.
     *
     * @param then when there may be something new
     */
    void bring(List<Path> files, Runnable then) {
        if (files.isEmpty()) {
            return;
        }
        frame.jobs()
                .of(
                        texts.get("job.bring", files.getFirst().getFileName(), files.size() - 1),
                        progress -> {
                            var results = new ArrayList<ImportResult>();
                            for (var file : files) {
                                results.add(reader.read(file, progress));
                            }
                            return results;
                        })
                .onDone(results -> {
                    tell(results);
                    then.run();
                })
                .start();
    }

    private void tell(List<ImportResult> results) {
        long jobs = results.stream().mapToLong(ImportResult::jobs).sum();
        long events = results.stream().mapToLong(ImportResult::events).sum();
        long added = results.stream().mapToLong(ImportResult::added).sum();
        var leftOut =
                results.stream()
                        .flatMap(result -> result.leftOut().stream())
                        .map(this::words)
                        .distinct()
                        .collect(Collectors.joining(", "));
        long told = results.stream().mapToLong(ImportResult::told).sum();
        var words = texts.get("brought", jobs, events, added) + texts.get("brought.told", told);
        frame.layers()
                .toast(
                        leftOut.isEmpty()
                                ? words
                                : words + ". " + texts.get("brought.but", leftOut),
                        texts.get("saved.close"),
                        () -> {});
    }

    private String words(LeftOut left) {
        return left.missing().isEmpty()
                ? left.file()
                : texts.get("brought.lacks", left.file(), String.join(", ", left.missing()));
    }
}
