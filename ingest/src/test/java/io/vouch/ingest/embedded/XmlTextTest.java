package io.vouch.ingest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class XmlTextTest {

    @Example
    void theDeclarationOrTheMarkNamesTheEncoding() {
        assertThat(XmlText.decode(bytes("<?xml version='1.0' encoding='GBK'?><a>票</a>", Charset.forName("GBK"))))
                .contains("<a>票</a>");
        assertThat(XmlText.decode(bytes("\uFEFF<a>票</a>", StandardCharsets.UTF_16LE)))
                .isEqualTo("<a>票</a>");
        assertThat(XmlText.decode(bytes("<a>票</a>", StandardCharsets.UTF_16BE))).isEqualTo("<a>票</a>");
        assertThat(XmlText.decode(bytes("\uFEFF<a>ü</a>", StandardCharsets.UTF_8)))
                .isEqualTo("<a>ü</a>");
        assertThat(XmlText.decode(bytes("<?xml version='1.0' encoding='no-such'?><a>ü</a>", StandardCharsets.UTF_8)))
                .endsWith("<a>ü</a>");
    }

    @Example
    void xmlIsToldFromOtherFiles() {
        assertThat(XmlText.looksLikeXml(bytes("  <rsm:Invoice>", StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(XmlText.looksLikeXml(bytes("<!doctype HTML><html>", StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(XmlText.looksLikeXml(bytes("%PDF-1.7", StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(XmlText.looksLikeXml(new byte[0])).isFalse();
    }

    @Example
    void aDocumentTypeIsSeenOnlyInFrontOfTheFirstElement() {
        assertThat(XmlText.declaresDoctype("<?xml version='1.0'?><!-- <a> --> <!DOCTYPE a>"))
                .isTrue();
        assertThat(XmlText.declaresDoctype("<?xml version='1.0'?><!-- <!DOCTYPE --><a><![CDATA[<!DOCTYPE x>]]></a>"))
                .isFalse();
    }

    @Property(tries = 300)
    void noBytesMakeAnException(@ForAll byte[] bytes) {
        XmlText.looksLikeXml(bytes);
        assertThat(XmlText.declaresDoctype(XmlText.decode(bytes))).isIn(true, false);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
