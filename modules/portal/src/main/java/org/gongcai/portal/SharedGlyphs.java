package org.gongcai.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongcai.rules.LegalTime;

/**
 * Glyphs that stand for several characters, such as 页 and the radical ⻚. The writer of the PDF
 * names the first one of them; here the one that was set takes its place, so that whoever searches
 * or copies the text finds what is printed.
 */
final class SharedGlyphs {

    private static final int LARGEST_SECTION = 100;
    private static final String END = "endcmap";

    private final Map<Integer, List<Integer>> characters = new TreeMap<>();

    SharedGlyphs(RandomAccessRead font) throws IOException {
        try (var parsed = new TTFParser().parse(font)) {
            var lookup = parsed.getUnicodeCmapLookup();
            for (int glyph = 1; glyph < parsed.getNumberOfGlyphs(); glyph++) {
                var codes = lookup.getCharCodes(glyph);
                if (codes != null && codes.size() > 1) {
                    characters.put(glyph, List.copyOf(codes));
                }
            }
        }
    }

    /**
     * @param text that was set
     * @param at when the file says that it was made
     */
    byte[] named(byte[] pdf, String text, Instant at) throws IOException {
        var section = section(text.codePoints().boxed().collect(Collectors.toSet()));
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            var seen = new HashSet<COSBase>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    if (page.getResources().getFont(name) instanceof PDType0Font font
                            && seen.add(font.getCOSObject())) {
                        append(font, section);
                    }
                }
            }
            date(document, at);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Neither the clock nor chance has a part in the file. */
    private static void date(PDDocument document, Instant at) {
        var made = GregorianCalendar.from(at.atZone(LegalTime.ZONE));
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(at.toEpochMilli());
    }

    /** What is said last of a glyph counts. */
    private String section(Set<Integer> used) {
        var lines = new ArrayList<String>();
        characters.forEach((glyph, codes) ->
                codes.stream()
                        .filter(used::contains)
                        .findFirst()
                        .ifPresent(code -> lines.add(line(glyph, code))));
        var section = new StringBuilder();
        for (int from = 0; from < lines.size(); from += LARGEST_SECTION) {
            var part = lines.subList(from, Math.min(lines.size(), from + LARGEST_SECTION));
            section.append(part.size()).append(" beginbfchar\n");
            part.forEach(section::append);
            section.append("endbfchar\n");
        }
        return section.toString();
    }

    private static String line(int glyph, int code) {
        var unicode = new StringBuilder();
        Character.toString(code).chars().forEach(unit -> unicode.append("%04X".formatted(unit)));
        return "<%04X> <%s>\n".formatted(glyph, unicode);
    }

    private static void append(PDType0Font font, String section) throws IOException {
        if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
            String text;
            try (var input = map.createInputStream()) {
                text = new String(input.readAllBytes(), StandardCharsets.US_ASCII);
            }
            try (var output = map.createOutputStream(COSName.FLATE_DECODE)) {
                output.write(text.replace(END, section + END).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
