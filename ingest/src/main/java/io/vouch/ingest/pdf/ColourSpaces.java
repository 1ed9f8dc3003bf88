package io.vouch.ingest.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * How many plain parts a colour space has, found without loading its profile: grey, RGB or CMYK are told apart by their number,
 * anything else is not judged.
 */
final class ColourSpaces {

    private ColourSpaces() {}

    /** 1, 3 or 4; 0 for patterns, spot colours, indexed and other spaces. */
    static int parts(COSBase name, PDResources resources) {
        if (!(name instanceof COSName key)) {
            return 0;
        }
        int device = device(key.getName());
        if (device > 0 || resources == null) {
            return device;
        }
        COSDictionary spaces = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = spaces == null ? null : spaces.getDictionaryObject(key);
        if (space instanceof COSName alias) {
            return device(alias.getName());
        }
        return space instanceof COSArray array ? ofArray(array) : 0;
    }

    private static int ofArray(COSArray array) {
        if (array.size() == 0 || !(array.getObject(0) instanceof COSName family)) {
            return 0;
        }
        if (family.equals(COSName.ICCBASED) && array.size() > 1 && array.getObject(1) instanceof COSStream profile) {
            int parts = profile.getInt(COSName.N, 0);
            return parts == 1 || parts == 3 || parts == 4 ? parts : 0;
        }
        return device(family.getName());
    }

    private static int device(String name) {
        return switch (name) {
            case "DeviceGray", "G", "CalGray" -> 1;
            case "DeviceRGB", "RGB", "CalRGB" -> 3;
            case "DeviceCMYK", "CMYK" -> 4;
            default -> 0;
        };
    }
}
