package io.vouch.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The {@code Do} operator: walks into forms, and notes the place of pictures without decoding them. */
final class DrawObjectLazily extends DrawObject {

    private final PageScan scan;

    DrawObjectLazily(PageScan scan) {
        super(scan);
        this.scan = scan;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName name && scan.getResources() != null) {
            COSDictionary objects = scan.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSStream object = objects == null ? null : objects.getCOSStream(name);
            if (object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                scan.addImage(object, object);
                return;
            }
        }
        scan.checkNesting();
        super.process(operator, operands);
    }
}
