package io.vouch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Fixtures;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ReasonCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProtectedOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void wordAndExcelFilesUnderAPasswordAreNamedEncrypted() throws Exception {
        assertThat(read("contract.docx", out -> {
                    try (var document = new XWPFDocument()) {
                        document.createParagraph().createRun().setText("secret");
                        document.write(out);
                    }
                }))
                .isEqualTo(ReasonCode.ENCRYPTED);
        assertThat(read("ledger.xlsx", out -> {
                    try (var workbook = new XSSFWorkbook()) {
                        workbook.createSheet().createRow(0).createCell(0).setCellValue("secret");
                        workbook.write(out);
                    }
                }))
                .isEqualTo(ReasonCode.ENCRYPTED);
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private ReasonCode read(String name, Writer writer) throws Exception {
        Path file = folder.resolve(name);
        try (var container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (OutputStream out = encryptor.getDataStream(container)) {
                writer.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        IngestedDocument document = Fixtures.read(file, IngestLimits.DEFAULT).get(0);
        return document.reason();
    }
}
