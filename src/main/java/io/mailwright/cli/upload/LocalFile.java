package io.mailwright.cli.upload;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a FILE that is a path, or a URL of a file on this computer. */
final class LocalFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String typed) {
        if (!typed.toLowerCase(Locale.ROOT).startsWith("file:")) {
            return Path.of(typed);
        }
        try {
            return Path.of(URI.create(typed));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new TypeConversionException(
                    "'%s' is no URL of a file on this computer; such as file:///home/ann/people.csv"
                            .formatted(typed));
        }
    }
}
