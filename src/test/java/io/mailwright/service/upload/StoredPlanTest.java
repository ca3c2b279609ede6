package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.upload.source.FileLayout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the ledger keeps of a file's format reads the same rows again. */
class StoredPlanTest {
    private static final Mapping MAPPING = new Mapping(Map.of("Mail", "Email Address"), Map.of());

    @ParameterizedTest
    @MethodSource
    void keepsHowTheFileIsRead(FileFormat format) {
        var layout = new FileLayout(format, true, "\r\n", List.of("Mail", "Name"));
        var json = StoredPlan.of(MAPPING, layout, UploadWay.AUTO, null).json();

        assertThat(StoredPlan.of(json).layout()).isEqualTo(layout);
        assertThat(
                        StoredPlan.of(StoredPlan.of(json).with(UploadWay.FTP, List.of()).json())
                                .layout())
                .isEqualTo(layout);
    }

    static Stream<FileFormat> keepsHowTheFileIsRead() {
        return Stream.of(
                new FileFormat.Text(Charset.forName("GBK"), '|', Quoting.BACKSLASH, false),
                new FileFormat.Text(StandardCharsets.UTF_16LE, '\t', Quoting.NONE, true),
                new FileFormat.Sheet("People", false));
    }

    @Test
    void readsALedgerFromBeforeThereWasAChoice() {
        var plan =
                StoredPlan.of(
                        """
                        {"targets":{"Mail":"Email Address"},"constants":{},"byteOrderMark":true,
                        "delimiter":";","lineEnd":"\\n","headings":["Mail"],"rejects":null,
                        "way":"CALLS","orders":null}\
                        """);

        assertThat(plan.mapping()).isEqualTo(MAPPING);
        assertThat(plan.layout())
                .isEqualTo(
                        new FileLayout(
                                new FileFormat.Text(
                                        StandardCharsets.UTF_8, ';', Quoting.DOUBLED, true),
                                true,
                                "\n",
                                List.of("Mail")));
    }
}
