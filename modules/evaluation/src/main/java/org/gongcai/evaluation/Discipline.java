package org.gongcai.evaluation;

import java.util.List;

/** What is read out to every member before the work begins (财政部令第87号第六十二条). */
final class Discipline {

    static final List<String> SENTENCES =
            List.of(
                    "不得确定参与评标至评标结束前私自接触投标人",
                    "不得接受投标人提出的与其投标文件不一致的澄清或者说明，评标委员会书面要求的除外",
                    "不得违反评标纪律发表倾向性意见，不得征询采购人的倾向性意见",
                    "对需要专业判断的主观评审因素，不得相互协商打分",
                    "评标过程中不得擅离职守，影响评标程序正常进行",
                    "不得记录、复制或者带走任何评标资料，通讯工具在入场前统一存放",
                    "与投标人有利害关系的，应当主动说明并回避",
                    "对评标过程、评审意见和知悉的商业秘密保密；有前五项行为之一的，其评审意见无效，不获得劳务报酬");

    private Discipline() {}
}
