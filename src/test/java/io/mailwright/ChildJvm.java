package io.mailwright;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Java processes of their own, for tests that kill them. Since most of a short life would go into
 * loading classes, they start from an archive of loaded ones, made once a run. Thread-safe.
 */
public final class ChildJvm {
    private static final List<String> USUAL =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xlog:disable");

    private ChildJvm() {}

    /** A process that runs a class, whose {@code main} need not be public. */
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        var command = new ArrayList<>(USUAL);
        command.addAll(Archive.MADE.options);
        command.add(main.getName());
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command);
    }

    /** The classes in one jar, since only those of jars can be archived. */
    private static final class Archive {
        static final Archive MADE = new Archive();
        final List<String> options;

        private Archive() {
            try {
                var folder = Files.createTempDirectory("mailwright-children");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                var path = classPath(folder.resolve("classes.jar"));
                var archive = folder.resolve("classes.aot");
                train(folder, "-XX:AOTCacheOutput=" + archive, path);
                options = List.of("-XX:AOTCache=" + archive, sqlite(folder), "-cp", path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Unpacked once: who is killed leaves behind what it has unpacked for itself. */
        private static String sqlite(Path folder) throws IOException {
            var library = Files.createDirectory(folder.resolve("native"));
            var name = LibraryLoaderUtil.getNativeLibName();
            var packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
            try (var in = LibraryLoaderUtil.class.getResourceAsStream(packed)) {
                Files.copy(Objects.requireNonNull(in, packed), library.resolve(name));
            }
            return "-Dorg.sqlite.lib.path=" + library;
        }

        private static void train(Path folder, String option, String path)
                throws IOException, InterruptedException {
            var command = new ArrayList<>(USUAL);
            command.addAll(List.of(option, "-cp", path, ChildTraining.class.getName()));
            command.add(folder.resolve("training").toString());
            var log = folder.resolve("training.log");
            var training =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!training.waitFor(2, TimeUnit.MINUTES) || training.exitValue() != 0) {
                training.destroyForcibly();
                throw new IOException("no archive: " + Files.readString(log));
            }
        }

        /** That of this process, with its folders' classes in the jar. */
        private static String classPath(Path jar) throws IOException {
            var parts =
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList();
            var folders = parts.stream().filter(Files::isDirectory).toList();
            pack(folders, jar);
            return Stream.concat(
                            Stream.of(jar),
                            parts.stream().filter(part -> Files.isRegularFile(part)))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static void pack(List<Path> folders, Path jar) throws IOException {
            var names = new HashSet<String>();
            try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (var folder : folders) {
                    try (var files = Files.walk(folder)) {
                        for (var file : files.filter(Files::isRegularFile).toList()) {
                            var name = folder.relativize(file).toString();
                            if (names.add(name)) {
                                zip.putNextEntry(new ZipEntry(name));
                                Files.copy(file, zip);
                            }
                        }
                    }
                }
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException _) {
                // It lies among the temporary files, which somebody clears.
            }
        }
    }
}
