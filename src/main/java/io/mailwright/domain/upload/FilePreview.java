package io.mailwright.domain.upload;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file looks like before anything is done with it.
 *
 * @param columns the heading row
 * @param rows the first rows, at most 20, each as wide as the heading
 */
public record FilePreview(
        Path file,
        long bytes,
        Charset charset,
        boolean byteOrderMark,
        char delimiter,
        List<String> columns,
        List<List<String>> rows) {}
