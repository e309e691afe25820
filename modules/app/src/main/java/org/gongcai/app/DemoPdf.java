package org.gongcai.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A one-page PDF of a few Chinese lines for the demo's documents. It embeds no font: readers bring
 * one for the character collection Adobe-GB1.
 */
final class DemoPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private DemoPdf() {}

    static byte[] of(List<String> lines) {
        return new DemoPdf().written(lines);
    }

    private byte[] written(List<String> lines) {
        write("%PDF-1.4\n");
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F 5 0 R>>>>>>");
        var text = text(lines);
        object("<</Length %d>>stream\n%s\nendstream".formatted(text.length(), text));
        object(
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                        + "/DescendantFonts[6 0 R]>>");
        object(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 7 0 R"
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>");
        object(
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
                        + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
        trailer();
        return out.toByteArray();
    }

    private static String text(List<String> lines) {
        var text = new StringBuilder("BT /F 14 Tf 56 770 Td 26 TL\n");
        lines.forEach(line ->
                text.append('<')
                        .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                        .append("> Tj T*\n"));
        return text.append("ET").toString();
    }

    private void object(String content) {
        offsets.add(out.size());
        write("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), content));
    }

    private void trailer() {
        int start = out.size();
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write(
                "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(offsets.size() + 1, start));
    }

    private void write(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
