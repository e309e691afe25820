package org.gongcai.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/**
 * The key of a log or a witness as a PKCS#12 file, which other tools and hardware modules take in:
 * an Ed25519 private key beside a self-signed certificate whose common name is the key's name. The
 * certificate is there because the format wants one; nobody relies on it.
 */
public final class NoteKeyStore {
    private static final String ALIAS = "note";
    private static final AlgorithmIdentifier ED25519 =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));
    // RFC 5280 §4.1.2.5: no date of expiry.
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private NoteKeyStore() {}

    public static byte[] format(NoteSigner signer, String password, Instant now)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS,
                    Ed25519.privateKey(signer.seed()),
                    password.toCharArray(),
                    new Certificate[] {certificate(signer, now)});
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot make the key store of " + signer.verifier().name(), e);
        }
        return out.toByteArray();
    }

    /**
     * Reads what {@link #format} writes; an {@link IOException} also where the password is wrong.
     */
    public static NoteSigner parse(byte[] file, String password, NoteKind kind) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password.toCharArray());
            var alias = Collections.list(store.aliases()).getFirst();
            var signer =
                    NoteSigner.of(
                            name((X509Certificate) store.getCertificate(alias)),
                            kind,
                            seed(store, alias, password));
            store.getCertificate(alias).verify(Ed25519.publicKey(signer.verifier().publicKey()));
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IOException("Not the key store of a note key", e);
        }
    }

    private static Secret32 seed(KeyStore store, String alias, String password)
            throws GeneralSecurityException {
        var key = (EdECPrivateKey) store.getKey(alias, password.toCharArray());
        return Secret32.of(key.getBytes().orElseThrow());
    }

    private static String name(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var commonName = subject.getRDNs(BCStyle.CN)[0].getFirst().getValue();
        return ((ASN1String) commonName).getString();
    }

    private static Certificate certificate(NoteSigner signer, Instant now)
            throws GeneralSecurityException, IOException {
        var content = content(signer.verifier(), now);
        byte[] signature = Ed25519.sign(signer.seed(), content.getEncoded(ASN1Encoding.DER));
        var signed =
                new DERSequence(
                        new ASN1Encodable[] {content, ED25519, new DERBitString(signature)});
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signed.getEncoded(ASN1Encoding.DER)));
    }

    private static TBSCertificate content(NoteVerifier key, Instant now) {
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, key.name()).build();
        var content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        content.setSignature(ED25519);
        content.setIssuer(name);
        content.setSubject(name);
        content.setStartDate(new Time(Date.from(now)));
        content.setEndDate(new Time(Date.from(NEVER)));
        content.setSubjectPublicKeyInfo(
                new SubjectPublicKeyInfo(ED25519, key.publicKey().shared()));
        return content.generateTBSCertificate();
    }
}
