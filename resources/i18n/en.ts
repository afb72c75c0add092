<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>数据文件在这里：</source>
        <translation>The data file is here:</translation>
    </message>
    <message>
        <source>文件和名册用程序自带的字体排版：思源宋体代替小标宋和仿宋，思源黑体代替黑体。字体不随电脑变，换了电脑重印，发出的文件还是一模一样。</source>
        <translation>Papers are set in the program&apos;s own fonts: Source Han Serif in place of Xiaobiaosong and Fangsong, Source Han Sans in place of Heiti. They do not depend on the PC: printed again on another one, an issued paper is still the same.</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>没有就先空着，发钱以前要补上</source>
        <translation>May stay empty for now; needed before money is paid</translation>
    </message>
    <message>
        <source>银行账号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>账户户名</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>{count} 位，请对照存折或银行卡核对</source>
        <translation>{count} digits; please compare with the passbook or bank card</translation>
    </message>
</context>
<context>
    <name>AllowanceDialog</name>
    <message>
        <source>登记补贴标准</source>
        <translation>Record rate</translation>
    </message>
    <message>
        <source>改正补贴标准</source>
        <translation>Correct rate</translation>
    </message>
    <message>
        <source>记下这个标准</source>
        <translation>Record it</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>先不记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>最低发多少（元）</source>
        <translation>At least (yuan)</translation>
    </message>
    <message>
        <source>文件没有规定就不填</source>
        <translation>Leave empty if the document sets none</translation>
    </message>
    <message>
        <source>零头</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>应在{first}到{latest}之间，一次最多登记 {most} 个月。</source>
        <translation>It must lie between {first} and {latest}, with at most {most} months at once.</translation>
    </message>
    <message>
        <source>哪个月的</source>
        <translation>For which month</translation>
    </message>
    <message>
        <source>发给谁</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>发给那个月在册的人。做过名单以后就不能再改。</source>
        <translation>Paid to those enrolled in that month. It cannot be changed once a list is made with it.</translation>
    </message>
    <message>
        <source>从哪个月</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>到哪个月</source>
        <translation>Up to which month</translation>
    </message>
    <message>
        <source>从哪项资金里出</source>
        <translation>Paid from which fund</translation>
    </message>
    <message>
        <source>标准怎么定</source>
        <translation>How the rate is set</translation>
    </message>
    <message>
        <source>按价格涨幅算</source>
        <translation>From the rise in prices</translation>
    </message>
    <message>
        <source>文件上写明金额</source>
        <translation>Amount given in the document</translation>
    </message>
    <message>
        <source>执行标准（元）</source>
        <translation>Standard in force (yuan)</translation>
    </message>
    <message>
        <source>{month}涨幅（%）</source>
        <translation>Rise in {month} (%)</translation>
    </message>
    <message>
        <source>按什么发</source>
        <translation>Paid per</translation>
    </message>
    <message>
        <source>按人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>按户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>每人或每户（元）</source>
        <translation>Amount each (yuan)</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>{month}的低保标准是 {held} 元，和填的不一样，请核对。</source>
        <translation>The Dibao standard in {month} is {held} yuan, not what is entered; please check.</translation>
    </message>
    <message>
        <source>请勾选发给哪些人。</source>
        <translation>Please tick who is paid.</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>需要留意</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>还有 {count} 件，都看看</source>
        <translation>{count} more – show all</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>没有需要留意的事。</source>
        <translation>Nothing needs attention.</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>退回恢复以前</source>
        <translation>Back to before restoring</translation>
    </message>
    <message>
        <source>选别处的备份</source>
        <translation>Choose a backup elsewhere</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>恢复到这一份</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>每次做名单、导入和关闭程序时都自动备份，不用您管。备份存在这台电脑上；电脑坏了也要不丢，还得有“第二处备份”。</source>
        <translation>A backup is made with every list, every import and when the program is closed; you need not see to it. It lies on this PC; for the day the PC breaks there has to be a “second place” too.</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>Papers: {count}</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>关闭程序时会自动备份，也可以按“现在备份”。</source>
        <translation>One is made when the program is closed; or press “Back up now”.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
</context>
<context>
    <name>BalanceBar</name>
    <message>
        <source>已用 {share}%</source>
        <translation>{share}% used</translation>
    </message>
    <message>
        <source>万元，已用完</source>
        <translation>× 10,000 yuan, used up</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>× 10,000 yuan</translation>
    </message>
</context>
<context>
    <name>BankCard</name>
    <message>
        <source>银行文件格式</source>
        <translation>Format of bank files</translation>
    </message>
    <message>
        <source>打开格式文件夹</source>
        <translation>Open format folder</translation>
    </message>
    <message>
        <source>存银行文件、读银行回单都按这个格式。银行要的不一样，就在格式文件夹里照“格式说明.txt”写一个，回到这里就能选。</source>
        <translation>Bank files are saved and bank receipts read in this format. If the bank wants another one, write it in the format folder, following the text file with explanations there; it can then be chosen here.</translation>
    </message>
</context>
<context>
    <name>BankOrderDialog</name>
    <message>
        <source>把名单存成银行文件</source>
        <translation>Save the list as a bank file</translation>
    </message>
    <message>
        <source>存银行文件</source>
        <translation>Save bank file</translation>
    </message>
    <message>
        <source>先不存</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>银行要的格式</source>
        <translation>Format the bank wants</translation>
    </message>
    <message>
        <source>文件的前几行</source>
        <translation>First lines of the file</translation>
    </message>
    <message>
        <source>上面是文件的前几行。账号和身份证号在这里遮住，文件里是全的。</source>
        <translation>These are the first lines. Account and ID numbers are masked here and complete in the file.</translation>
    </message>
    <message>
        <source>一共 {count} 笔，{total} 元，和名单一致。</source>
        <translation>Payments: {count}, {total} yuan in all; this agrees with the list.</translation>
    </message>
</context>
<context>
    <name>BankReturnDialog</name>
    <message>
        <source>登记发放结果</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>Lines: {count}</translation>
    </message>
    <message>
        <source>要看一看的</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>BankSteps</name>
    <message>
        <source>银行的回单在哪里（{format}）</source>
        <translation>Where is the bank&apos;s receipt ({format})</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>正在读银行回单</source>
        <translation>Reading the bank&apos;s receipt</translation>
    </message>
    <message>
        <source>银行回单的日期</source>
        <translation>Date of the bank&apos;s receipt</translation>
    </message>
    <message>
        <source>正在登记</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>换一种格式</source>
        <translation>Other format</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>已封账</source>
        <translation>Sealed</translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <source>插入数字</source>
        <translation>Insert figure</translation>
    </message>
    <message>
        <source>还原</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>照以前的报告</source>
        <translation>As in an earlier report</translation>
    </message>
    <message>
        <source>您改过</source>
        <translation>Changed by you</translation>
    </message>
    <message>
        <source>不印</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停下</source>
        <translation>Stopping</translation>
    </message>
</context>
<context>
    <name>CalendarDayDialog</name>
    <message>
        <source>改正这一天</source>
        <translation>Correct this day</translation>
    </message>
    <message>
        <source>添一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>添上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>先不添</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>照国务院办公厅的放假通知填；离期限的工作日马上重算。</source>
        <translation>Follow the State Council&apos;s notice of holidays; the working days left are counted anew at once.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>放假还是上班</source>
        <translation>Holiday or workday</translation>
    </message>
    <message>
        <source>哪个节日</source>
        <translation>Which holiday</translation>
    </message>
    <message>
        <source>看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。</source>
        <translation>This date cannot be read; please write it like 12-3 or 2019-12-3.</translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message>
        <source>把{year}年的结余结转到{next}年</source>
        <translation>Carry the balances of {year} over to {next}</translation>
    </message>
    <message>
        <source>结转到{year}年</source>
        <translation>Carry over to {year}</translation>
    </message>
    <message>
        <source>先不结转</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>结转以后结余又变了，再做一次就更正，不会重复。</source>
        <translation>If a balance changes later, do it again: it is corrected, never doubled.</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>Programmes: {count}</translation>
    </message>
    <message>
        <source>各项目的结余</source>
        <translation>Balances of the programmes</translation>
    </message>
</context>
<context>
    <name>CaseQuestions</name>
    <message>
        <source>救助类型</source>
        <translation>Kind of assistance</translation>
    </message>
    <message>
        <source>困难原因</source>
        <translation>Cause of hardship</translation>
    </message>
    <message>
        <source>哪天发生的</source>
        <translation>Happened on</translation>
    </message>
    <message>
        <source>息诉息访承诺书</source>
        <translation>Undertaking</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>没有签</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>分 {count} 期，每月一期</source>
        <translation>{count} monthly instalments</translation>
    </message>
    <message>
        <source>怎么发</source>
        <translation>How paid</translation>
    </message>
    <message>
        <source>一次发完</source>
        <translation>All at once</translation>
    </message>
    <message>
        <source>已核实，确实要再给一次</source>
        <translation>Checked: help once more</translation>
    </message>
    <message>
        <source>以前帮助过</source>
        <translation>Helped before</translation>
    </message>
    <message>
        <source>信访事项</source>
        <translation>Petition about</translation>
    </message>
    <message>
        <source>发生了什么事</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>第 {number} 期 {month}（元）</source>
        <translation>No. {number}, {month} (yuan)</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>先不改</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>检查这些</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>检查只看不改，几秒钟就好，什么时候做都可以。</source>
        <translation>Checking only looks and changes nothing. It takes a few seconds and can be done at any time.</translation>
    </message>
    <message>
        <source>把结果存成文件</source>
        <translation>Save the result as a file</translation>
    </message>
    <message>
        <source>现在检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>检查了这些</source>
        <translation>What was checked</translation>
    </message>
    <message>
        <source>用了 {time}</source>
        <translation>took {time}</translation>
    </message>
    <message>
        <source>去看备份</source>
        <translation>See the backups</translation>
    </message>
    <message>
        <source>检查结果.txt</source>
        <translation>result of the check.txt</translation>
    </message>
    <message>
        <source>把检查结果存到哪里</source>
        <translation>Where to save the result of the check</translation>
    </message>
    <message>
        <source>检查结果已存到 {file}，请交给维护人员。里面没有任何人的信息。</source>
        <translation>The result was saved to {file}. Please give it to who looks after this program. It names nobody.</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>电脑的时间对吗？</source>
        <translation>Is the PC&apos;s clock right?</translation>
    </message>
    <message>
        <source>改好了，再看一次</source>
        <translation>I set it, look again</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>时间没有错</source>
        <translation>The time is right</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>不等了，直接关闭</source>
        <translation>Do not wait, close</translation>
    </message>
    <message>
        <source>先不关闭</source>
        <translation>Do not close yet</translation>
    </message>
    <message>
        <source>给今天做的工作存一份备份，几秒钟就好，好了自己关闭。</source>
        <translation>Today&apos;s work is being backed up. It takes a few seconds, then the program closes.</translation>
    </message>
    <message>
        <source>今天比平时慢。可以再等等，也可以不等：您做的工作都已经保存好了，只是还没有备份。</source>
        <translation>It takes longer than usual. You can wait or not: all your work is saved, only the backup is not there yet.</translation>
    </message>
    <message>
        <source>这次没有备份成</source>
        <translation>No backup this time</translation>
    </message>
    <message>
        <source>{problem}
您做的工作都已经保存好了，可以先关闭，下次再备份。</source>
        <translation>{problem}
All your work is saved. You can close now and back up next time.</translation>
    </message>
    <message>
        <source>直接关闭</source>
        <translation>Just close</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>恢复原样</source>
        <translation>Restore columns</translation>
    </message>
</context>
<context>
    <name>CommunitiesCard</name>
    <message>
        <source>还没有社区</source>
        <translation>No communities yet</translation>
    </message>
    <message>
        <source>登记家庭时填了社区，这里就有；也可以先在这里添加。</source>
        <translation>Communities entered with households appear here; you can also add them first.</translation>
    </message>
    <message>
        <source>社区名单</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>{count} 个社区</source>
        <translation>Communities: {count}</translation>
    </message>
    <message>
        <source>社区和街道</source>
        <translation>Communities and streets</translation>
    </message>
    <message>
        <source>添加社区</source>
        <translation>Add community</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>合并到另一个社区</source>
        <translation>Merge into another</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>已添加{street}{name}。</source>
        <translation>Added: {street} {name}.</translation>
    </message>
    <message>
        <source>已改名。</source>
        <translation>Renamed.</translation>
    </message>
    <message>
        <source>已合并，{count} 户改到{place}。</source>
        <translation>Merged; households moved to {place}: {count}.</translation>
    </message>
    <message>
        <source>“{name}”已停用，登记时不再列出来。</source>
        <translation>“{name}” is retired and no longer offered.</translation>
    </message>
    <message>
        <source>“{name}”可以用了。</source>
        <translation>“{name}” can be used again.</translation>
    </message>
</context>
<context>
    <name>CommunityDialog</name>
    <message>
        <source>添加社区</source>
        <translation>Add community</translation>
    </message>
    <message>
        <source>修改社区的名称</source>
        <translation>Rename community</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>先不添</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>已经做过的名单和发出的文书还是原来的名称。</source>
        <translation>Lists already made and papers issued keep the old name.</translation>
    </message>
    <message>
        <source>街道（乡镇）</source>
        <translation>Street (township)</translation>
    </message>
    <message>
        <source>社区（村）</source>
        <translation>Community (village)</translation>
    </message>
    <message>
        <source>{count} 户的住址跟着改，以后的名单用新名称。</source>
        <translation>Addresses that change: {count}. Later lists use the new name.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>改以前和改以后</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>这样改的结果</source>
        <translation>What this change means</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>刚才这一步没有做成</source>
        <translation>The last step could not be done</translation>
    </message>
    <message>
        <source>程序没能打开</source>
        <translation>The program could not open</translation>
    </message>
    <message>
        <source>接着工作</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>可以把情况存成文件，交给维护人员。里面只有程序的运行情况，没有任何人的姓名、身份证号和账号，存以前可以先看看。</source>
        <translation>You can save a report for support. It holds only how the program ran: no names, ID or account numbers. You may read it before saving.</translation>
    </message>
    <message>
        <source>看看内容</source>
        <translation>See contents</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>关闭程序</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的情况，数据没有动过。
请再打开一次；如果还是不行，请找维护人员。</source>
        <translation>The program met something unexpected; the data were not touched.
Please open it again; if that fails, ask support.</translation>
    </message>
    <message>
        <source>已保存到刚才为止，没有丢失。</source>
        <translation>All is saved up to now; nothing is lost.</translation>
    </message>
    <message>
        <source>
又遇到了同样的情况：请关闭程序，再重新打开；如果还是不行，先做别的，并告诉维护人员。</source>
        <translation>
The same thing happened again: please close the program and open it anew; if that fails, leave this step and tell support.</translation>
    </message>
    <message>
        <source>
程序遇到了没有料到的情况，刚才这一步没有改动什么。请接着工作，把这一步再做一次。</source>
        <translation>
The program met something unexpected; this last step changed nothing. Please go on and do the step once more.</translation>
    </message>
    <message>
        <source>收起内容</source>
        <translation>Hide contents</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>运行情况</source>
        <translation>Program report</translation>
    </message>
    <message>
        <source>这里存不了，请换一个文件夹再存。</source>
        <translation>It cannot be saved here; please choose another folder.</translation>
    </message>
    <message>
        <source>已存到 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>CrashHook</name>
    <message>
        <source>刚才这一步没有做成。已保存到刚才为止，没有丢失。</source>
        <translation>This last step was not done. All is saved up to now; nothing is lost.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>数据放在哪里</source>
        <translation>Where the data are kept</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>备份和恢复在“数据安全”里，不用自己拷这个文件。</source>
        <translation>Backups and restoring are under “Safety”; you need not copy this file yourself.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>例如 {day}</source>
        <translation>e.g. {day}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。</source>
        <translation>This is not a date. Please write it like 12-3 or 2019-12-3.</translation>
    </message>
    <message>
        <source>不能早于上一步的日期（{day}），请改正。</source>
        <translation>It cannot be before the date of the previous step ({day}); please correct it.</translation>
    </message>
    <message>
        <source>这一天还没有到，请改正。</source>
        <translation>This day has not come yet; please correct it.</translation>
    </message>
    <message>
        <source>这一天还没有到（今天是{today}），请改正。</source>
        <translation>This day has not come yet (today is {today}); please correct it.</translation>
    </message>
</context>
<context>
    <name>DeathDialog</name>
    <message>
        <source>谁去世了</source>
        <translation>Who died</translation>
    </message>
    <message>
        <source>去世日期</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>以后谁是户主</source>
        <translation>New head of household</translation>
    </message>
</context>
<context>
    <name>DebtActions</name>
    <message>
        <source>已登记收回：{name} {amount} 元。还有 {rest} 元没有收回。</source>
        <translation>Recorded: {amount} yuan received from {name}. Still to recover: {rest} yuan.</translation>
    </message>
    <message>
        <source>已登记核销：{name} {amount} 元。还有 {rest} 元没有收回。</source>
        <translation>Recorded: {amount} yuan of {name} written off. Still to recover: {rest} yuan.</translation>
    </message>
    <message>
        <source>{name}家现在没有按月发的待遇，不能从发放中扣，请收现金。</source>
        <translation>The {name} household gets no monthly payment that could be withheld; please collect cash.</translation>
    </message>
    <message>
        <source>已经扣的 {withheld} 元不退。</source>
        <translation>The {withheld} yuan already withheld are not paid back.</translation>
    </message>
    <message>
        <source>还有 {rest} 元没有收回，仍留在台账上，可以收现金，也可以再扣。</source>
        <translation>{rest} yuan remain in the ledger; they can be collected in cash or withheld again.</translation>
    </message>
    <message>
        <source>从下一份名单起，不再扣{name}家的钱？</source>
        <translation>Withhold nothing more from the {name} household from the next list on?</translation>
    </message>
    <message>
        <source>停止扣回</source>
        <translation>Stop withholding</translation>
    </message>
    <message>
        <source>接着扣</source>
        <translation>Keep withholding</translation>
    </message>
    <message>
        <source>已冲正。</source>
        <translation>Reversed.</translation>
    </message>
    <message>
        <source>{name}家不再扣了。</source>
        <translation>Nothing more is withheld from the {name} household.</translation>
    </message>
</context>
<context>
    <name>DebtsPart</name>
    <message>
        <source>登记收回</source>
        <translation>Record receipt</translation>
    </message>
    <message>
        <source>从以后发放中扣回</source>
        <translation>Withhold from payments</translation>
    </message>
    <message>
        <source>停止扣回</source>
        <translation>Stop withholding</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>冲正这一笔</source>
        <translation>Reverse this entry</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>没有多发的钱</source>
        <translation>Nothing is overpaid</translation>
    </message>
    <message>
        <source>停发、去世登记晚了，或者核对出多发了，都会自动记到这里。</source>
        <translation>What was overpaid because a stop or a death was recorded late, or a check found it, is entered here by itself.</translation>
    </message>
    <message>
        <source>追缴台账</source>
        <translation>Recovery ledger</translation>
    </message>
    <message>
        <source>这一笔的每次变动</source>
        <translation>Entries of this debt</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{name}的退票{decision}？</source>
        <translation>{name}: {decision}?</translation>
    </message>
    <message>
        <source>先不决定</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>例如：账户已经解冻；银行系统故障</source>
        <translation>e.g. account is no longer frozen; bank system failed</translation>
    </message>
    <message>
        <source>例如：本人放弃；已去世，没有家属领取</source>
        <translation>e.g. given up by the person; died, no family to receive it</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>按回车到下一格。填的已经存着（{time}）</source>
        <translation>Enter goes to the next field. Kept at {time}</translation>
    </message>
</context>
<context>
    <name>DrillDialog</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>“{words}”不在可选的里面，请按 F2 重新选。</source>
        <translation>“{words}” is not among the choices; press F2 and choose again.</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>去掉{entry}</source>
        <translation>Remove {entry}</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>原来是“{old}”</source>
        <translation>Before: “{old}”</translation>
    </message>
    <message>
        <source>原来是空的</source>
        <translation>Was empty</translation>
    </message>
    <message>
        <source>去掉{row}</source>
        <translation>Remove {row}</translation>
    </message>
    <message>
        <source>贴进来了；有几格不在可选的里面，请重新选：{words}</source>
        <translation>Pasted; some cells are not among the choices, please choose again: {words}</translation>
    </message>
    <message>
        <source>去掉了{row}。</source>
        <translation>{row} was removed.</translation>
    </message>
    <message>
        <source>放回去</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>{sheet}，全选</source>
        <translation>{sheet}, select all</translation>
    </message>
</context>
<context>
    <name>ExpenditureDialog</name>
    <message>
        <source>登记支出</source>
        <translation>Record expenditure</translation>
    </message>
    <message>
        <source>发到人的钱不在这里登记，它从“每月发放”来</source>
        <translation>Not for money paid to people: that comes from “Payments”</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>收款单位</source>
        <translation>Supplier</translation>
    </message>
</context>
<context>
    <name>ExportsPart</name>
    <message>
        <source>删除选中的文件</source>
        <translation>Delete the chosen files</translation>
    </message>
    <message>
        <source>导出的文件里有姓名、身份证号和账号，用完了就删掉。删的只是导出的文件，程序里的数据不受影响。</source>
        <translation>Exported files hold names, ID and account numbers; delete them when they are no longer needed. Only the exported files go, the data in the program stay.</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>还没有导出过</source>
        <translation>Nothing was exported yet</translation>
    </message>
    <message>
        <source>打印、存 PDF、存 Excel、做银行文件，都会记在这里。</source>
        <translation>Printing, saving as PDF or Excel and making bank files are all noted here.</translation>
    </message>
    <message>
        <source>导出的记录</source>
        <translation>Record of exports</translation>
    </message>
    <message>
        <source>正在看导出的文件</source>
        <translation>Looking for exported files</translation>
    </message>
    <message>
        <source>删除 {days} 天以前的 {count} 个</source>
        <translation>Delete {count} older than {days} days</translation>
    </message>
    <message>
        <source>还有 {count} 个</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>删掉就找不回来了；以后要用，可以重新打印、重新导出。</source>
        <translation>Deleted files do not come back; if you need them you can print or export them again.</translation>
    </message>
    <message>
        <source>删除这 {count} 个导出的文件？</source>
        <translation>Delete these {count} exported files?</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>先不删</source>
        <translation>Do not delete</translation>
    </message>
    <message>
        <source>正在删除</source>
        <translation>Deleting</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>谁的情况</source>
        <translation>Whose details</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>没有残疾证</source>
        <translation>None</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>有重病</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>保障人口</source>
        <translation>Supported</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>程序遇到了没有料到的情况。</source>
        <translation>The program met something it did not expect.</translation>
    </message>
</context>
<context>
    <name>FigureChoiceDialog</name>
    <message>
        <source>插入哪个数字？</source>
        <translation>Insert which figure?</translation>
    </message>
    <message>
        <source>插入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>不插了</source>
        <translation>Do not insert</translation>
    </message>
    <message>
        <source>插入的数字跟着数据走，以后改了发放或资金，它也跟着变。</source>
        <translation>The figure follows the data: when payments or funds change, it changes too.</translation>
    </message>
    <message>
        <source>名称，比如“支出”</source>
        <translation>A name, such as “spent”</translation>
    </message>
    <message>
        <source>全部数字</source>
        <translation>All figures</translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>看哪些数字</source>
        <translation>Which figures to see</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>看数字，还是它的来源</source>
        <translation>Figures, or where one comes from</translation>
    </message>
    <message>
        <source>要办和留意的</source>
        <translation>To do and to note</translation>
    </message>
</context>
<context>
    <name>FindingConfirmDialog</name>
    <message>
        <source>“{quote}”没有错？</source>
        <translation>Is “{quote}” right?</translation>
    </message>
    <message>
        <source>确认没错</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>为什么没有错</source>
        <translation>Why it is right</translation>
    </message>
    <message>
        <source>会和封存的报告一起保存</source>
        <translation>Kept with the sealed report</translation>
    </message>
    <message>
        <source>请写明原因，比如“这里说的是上年的数”。</source>
        <translation>Please give the reason, such as “this is last year&apos;s figure”.</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>校对</source>
        <translation>Proof-read</translation>
    </message>
    <message>
        <source>去改</source>
        <translation>Mend it</translation>
    </message>
    <message>
        <source>确认没错</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>读了这份 PDF 里的文字，{count} 个数核对无误。</source>
        <translation>The text of this PDF was read; figures found right: {count}.</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>Places: {count}</translation>
    </message>
    <message>
        <source>已确认没错：{reason}</source>
        <translation>Confirmed as right: {reason}</translation>
    </message>
</context>
<context>
    <name>FinishPart</name>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proof-read</translation>
    </message>
    <message>
        <source>看预览，还是校对</source>
        <translation>Preview or findings</translation>
    </message>
    <message>
        <source>排好版就校对。</source>
        <translation>Proof-reading follows the layout.</translation>
    </message>
    <message>
        <source>正在校对</source>
        <translation>Proof-reading</translation>
    </message>
    <message>
        <source>报告没有排完</source>
        <translation>The report was not laid out</translation>
    </message>
    <message>
        <source>重新排版</source>
        <translation>Lay out again</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>欢迎使用社会救助工作台</source>
        <translation>Welcome to Assistance Desk</translation>
    </message>
    <message>
        <source>建好，开始工作</source>
        <translation>Set up and start</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>这台电脑上还没有数据。请先写上单位名称，打印的表上要用。</source>
        <translation>There are no data on this PC yet. Please enter the name of your office; it is printed on all papers.</translation>
    </message>
    <message>
        <source>例如 某某区民政局</source>
        <translation>e.g. District Civil Affairs Bureau</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>跟着做一遍</source>
        <translation>Guided month</translation>
    </message>
    <message>
        <source>用演示数据练习</source>
        <translation>Practise with sample data</translation>
    </message>
    <message>
        <source>换了电脑，从备份恢复</source>
        <translation>A new PC: restore from a backup</translation>
    </message>
    <message>
        <source>第一次用，可以先用演示数据练习，或者跟着程序把一个月做一遍，都不影响以后的数据。</source>
        <translation>The first time you can practise with sample data, or be guided through one month; neither touches the data you make later.</translation>
    </message>
    <message>
        <source>选哪一份备份</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>备份 (*.aidesk)</source>
        <translation>Backup (*.aidesk)</translation>
    </message>
    <message>
        <source>请写上单位名称</source>
        <translation>Please enter the name of the office</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>按回车到下一格</source>
        <translation>Enter goes to the next field</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>正在准备数据</source>
        <translation>Preparing the data</translation>
    </message>
    <message>
        <source>数据没有建成。请看看磁盘是不是满了、文件夹能不能写，再试一次。</source>
        <translation>The data could not be set up. Please check that the disk is not full and the folder can be written to, then try again.</translation>
    </message>
</context>
<context>
    <name>FundEntryDialog</name>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>按回车到下一格。登记以后不能改动，错了只能冲正，请看清金额和项目。</source>
        <translation>Enter goes to the next field. An entry cannot be changed, only reversed; please check amount and programme.</translation>
    </message>
    <message>
        <source>项目（{year}年）</source>
        <translation>Programme ({year})</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
</context>
<context>
    <name>FundSums</name>
    <message>
        <source>{year}年，单位：元，已用 {share}%</source>
        <translation>{year}, in yuan, {share}% used</translation>
    </message>
    <message>
        <source>（钱还没有到账，不算在到位里）</source>
        <translation>(not in the account yet, so not counted as arrived)</translation>
    </message>
</context>
<context>
    <name>FundsCard</name>
    <message>
        <source>资金结余</source>
        <translation>Fund balances</translation>
    </message>
    <message>
        <source>资金明细</source>
        <translation>Fund entries</translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message>
        <source>资金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>每一笔下达、到位和支出。合计由程序加，不用手填。</source>
        <translation>Every allotment, arrival and expenditure. Totals are added up by the program.</translation>
    </message>
    <message>
        <source>其他登记</source>
        <translation>Other entries</translation>
    </message>
    <message>
        <source>登记支出</source>
        <translation>Record expenditure</translation>
    </message>
    <message>
        <source>登记到位</source>
        <translation>Record transfer</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>冲正这一笔</source>
        <translation>Reverse this entry</translation>
    </message>
    <message>
        <source>看名单</source>
        <translation>See list</translation>
    </message>
    <message>
        <source>这一年还没有登记</source>
        <translation>Nothing recorded for this year</translation>
    </message>
    <message>
        <source>钱下达了、到账了，或者有上年结转，就点右上角的“登记到位”。</source>
        <translation>When money was allotted, arrived or is carried in from last year, click “Record transfer” at the top right.</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>资金明细</source>
        <translation>Fund entries</translation>
    </message>
    <message>
        <source>{programme}现在结余 {balance} 元。</source>
        <translation>The balance of {programme} is now {balance} yuan.</translation>
    </message>
</context>
<context>
    <name>GraceDialog</name>
    <message>
        <source>哪个月批准的</source>
        <translation>Approved in which month</translation>
    </message>
    <message>
        <source>从批准的下个月起算</source>
        <translation>Counted from the month after</translation>
    </message>
    <message>
        <source>{count} 个月</source>
        <translation>Months: {count}</translation>
    </message>
    <message>
        <source>渐退几个月</source>
        <translation>Phase-out months</translation>
    </message>
    <message>
        <source>最多 {count} 个月</source>
        <translation>At most {count} months</translation>
    </message>
</context>
<context>
    <name>GradeField</name>
    <message>
        <source>现在 {amount}</source>
        <translation>Now {amount}</translation>
    </message>
</context>
<context>
    <name>GuideStrip</name>
    <message>
        <source>带我去</source>
        <translation>Take me there</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>How</translation>
    </message>
    <message>
        <source>从头再做一遍</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>先不跟着做</source>
        <translation>Leave the guide</translation>
    </message>
    <message>
        <source>回到本单位的数据</source>
        <translation>Back to our own data</translation>
    </message>
    <message>
        <source>演示数据：{title}</source>
        <translation>Sample data: {title}</translation>
    </message>
    <message>
        <source>演示 {number}/{count}：{title}</source>
        <translation>Practice {number}/{count}: {title}</translation>
    </message>
    <message>
        <source>演示数据，跟着做第 {number} 步（共 {count} 步）：{title}</source>
        <translation>Sample data, guided step {number} of {count}: {title}</translation>
    </message>
    <message>
        <source>演示 {number}/{count}</source>
        <translation>Practice {number}/{count}</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Sample data</translation>
    </message>
</context>
<context>
    <name>HandBackDialog</name>
    <message>
        <source>上缴财政</source>
        <translation>Hand back to the treasury</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>新户主</source>
        <translation>New head of household</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>还有 {n} 户（人），全部列出</source>
        <translation>More households (persons): {n}. List all</translation>
    </message>
    <message>
        <source>恢复发放</source>
        <translation>Resume payment</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>Show household</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>帮助内容</source>
        <translation>Help contents</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>帮助目录</source>
        <translation>Contents of the help</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可以不填；选“其他原因”时写明是什么原因</source>
        <translation>May be empty; with “other reason” please write which</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>节假日和调休上班</source>
        <translation>Holidays and make-up workdays</translation>
    </message>
    <message>
        <source>添一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>改正选中的一天</source>
        <translation>Correct selected</translation>
    </message>
    <message>
        <source>去掉选中的一天</source>
        <translation>Remove selected</translation>
    </message>
    <message>
        <source>这一年还没有填节假日</source>
        <translation>No holidays entered for this year</translation>
    </message>
    <message>
        <source>放假通知出来以后，把放假和调休上班的日子添上。</source>
        <translation>When the notice of holidays is out, add the days off and the make-up workdays.</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>Days: {count}</translation>
    </message>
    <message>
        <source>已记下：{day}{kind}（{name}）。</source>
        <translation>Recorded: {day} {kind} ({name}).</translation>
    </message>
    <message>
        <source>已去掉{day}，这一天按星期算。</source>
        <translation>{day} was removed; it counts by its weekday.</translation>
    </message>
    <message>
        <source>已填入公布的节假日。</source>
        <translation>The published holidays were entered.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>回到本月</source>
        <translation>Back to this month</translation>
    </message>
    <message>
        <source>正在看这个月的情况</source>
        <translation>Looking at this month</translation>
    </message>
    <message>
        <source>{month}发放工作</source>
        <translation>Payments for {month}</translation>
    </message>
</context>
<context>
    <name>HouseholdEdit</name>
    <message>
        <source>先不改</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>有人出生、去世、迁出，或者停发：登记变动</source>
        <translation>Birth, death, move or stop: record a change</translation>
    </message>
    <message>
        <source>住址和电话</source>
        <translation>Address and phone</translation>
    </message>
    <message>
        <source>改了马上有效</source>
        <translation>Takes effect at once</translation>
    </message>
    <message>
        <source>从{month}起发到这里</source>
        <translation>Paid here from {month}</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>家庭收入</source>
        <translation>Family income</translation>
    </message>
    <message>
        <source>把以后的收入都写在这里</source>
        <translation>Enter all income from then on</translation>
    </message>
    <message>
        <source>什么时候开始</source>
        <translation>From when</translation>
    </message>
    <message>
        <source>现在是 {number}，不换就空着</source>
        <translation>Now {number}; leave empty to keep it</translation>
    </message>
    <message>
        <source>修改{name}家的资料（{number}）</source>
        <translation>Edit the {name} household ({number})</translation>
    </message>
    <message>
        <source>直接改格子里的内容，下面会说改了什么、每月差多少。按保存才生效。</source>
        <translation>Change the cells directly; what changes, and by how much each month, is said below. Nothing holds before you save.</translation>
    </message>
    <message>
        <source>原来是“{old}”</source>
        <translation>Before: “{old}”</translation>
    </message>
    <message>
        <source>原来是空的</source>
        <translation>Was empty</translation>
    </message>
    <message>
        <source>还有 {count} 处，格子下面写着原来是什么。</source>
        <translation>More changes: {count}; the old value stands below each cell.</translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>保存这 {count} 处修改</source>
        <translation>Save changes ({count})</translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>暂不享受，只登记</source>
        <translation>None for now, register only</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Household members</translation>
    </message>
    <message>
        <source>家庭收入</source>
        <translation>Household income</translation>
    </message>
    <message>
        <source>没有收入就不用填</source>
        <translation>Leave empty if there is none</translation>
    </message>
    <message>
        <source>粘贴 Excel 里的几行也可以</source>
        <translation>You can also paste rows from Excel</translation>
    </message>
    <message>
        <source>享受待遇</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>登记新家庭</source>
        <translation>Register new household</translation>
    </message>
    <message>
        <source>填错了会在格子下面告诉您怎么改。填到一半会自动存着，按登记以前不进名册。</source>
        <translation>What is wrong is said below the field. What you typed is kept; nobody is on the register before you register.</translation>
    </message>
    <message>
        <source>只登记家庭，暂不发钱；以后可以再增加项目。</source>
        <translation>The household is only registered and not paid; a programme can be added later.</translation>
    </message>
    <message>
        <source>填好户主的姓名和身份证号，这里就算出每月发多少。</source>
        <translation>Once the head&apos;s name and ID number are filled in, the monthly amount appears here.</translation>
    </message>
    <message>
        <source>还有 {count} 人没有填好，没有算进去。</source>
        <translation>Members not complete and not counted yet: {count}.</translation>
    </message>
    <message>
        <source>只登记，暂不发放</source>
        <translation>Register only, no payment</translation>
    </message>
    <message>
        <source>登记，{month}一次性发放</source>
        <translation>Register, pay once in {month}</translation>
    </message>
    <message>
        <source>登记，{month}起发放</source>
        <translation>Register, pay from {month}</translation>
    </message>
</context>
<context>
    <name>HouseholdForms</name>
    <message>
        <source>没填完的登记 {count} 份</source>
        <translation>Unfinished registrations: {count}</translation>
    </message>
    <message>
        <source>这是{day} {time}没有填完的登记，接着填；不要了按“先不登记”。</source>
        <translation>Unfinished registration of {day} {time}; go on, or press “Not now” to drop it.</translation>
    </message>
    <message>
        <source>另登记一家</source>
        <translation>Register another</translation>
    </message>
    <message>
        <source>这是{day} {time}没有改完的，接着改；不要了按“先不改”。</source>
        <translation>Unfinished changes of {day} {time}; go on, or press “Leave as is” to drop them.</translation>
    </message>
    <message>
        <source>刚才填的已经存着。看完了接着填：</source>
        <translation>What you typed is kept. When you have looked, go on:</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>不登记这一家了？</source>
        <translation>Not register this family?</translation>
    </message>
    <message>
        <source>不改了？</source>
        <translation>Not change anything?</translation>
    </message>
    <message>
        <source>填了的内容不会保留。想留着以后接着填，请按“返回名册”。</source>
        <translation>What was typed will be dropped. To go on later, press “Back to register”.</translation>
    </message>
    <message>
        <source>不登记了</source>
        <translation>Do not register</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Do not change</translation>
    </message>
    <message>
        <source>还没有写姓名</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>{name}（{day} {time} 存的）</source>
        <translation>{name} (kept {day} {time})</translation>
    </message>
    <message>
        <source>{name}家登记好了，户号 {number}。</source>
        <translation>The {name} household is registered, no. {number}.</translation>
    </message>
    <message>
        <source>资料改好了。</source>
        <translation>The changes are saved.</translation>
    </message>
</context>
<context>
    <name>HouseholdHistoryPart</name>
    <message>
        <source>只看哪一类</source>
        <translation>Which kind</translation>
    </message>
    <message>
        <source>跳到哪一年</source>
        <translation>Go to year</translation>
    </message>
    <message>
        <source>来龙去脉</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这一类还没有记录</source>
        <translation>Nothing of this kind yet</translation>
    </message>
    <message>
        <source>怎么算的</source>
        <translation>How computed</translation>
    </message>
    <message>
        <source>看这份名单</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation>Show paper</translation>
    </message>
    <message>
        <source>返回这一户</source>
        <translation>Back to household</translation>
    </message>
    <message>
        <source>返回来龙去脉</source>
        <translation>Back to history</translation>
    </message>
    <message>
        <source>正在找这一户的记录</source>
        <translation>Looking for the records of this household</translation>
    </message>
    <message>
        <source>{name}家的来龙去脉</source>
        <translation>History of the {name} household</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message>
        <source>没有选中的家庭</source>
        <translation>No household selected</translation>
    </message>
    <message>
        <source>这一户的情况</source>
        <translation>Details of this household</translation>
    </message>
    <message>
        <source>这一户的文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>全年明细、审批表、通知书，可以打印</source>
        <translation>Payment statement, approval form and notices to print</translation>
    </message>
    <message>
        <source>这一户的来龙去脉</source>
        <translation>History</translation>
    </message>
    <message>
        <source>家庭情况、待遇、发放、文书，从现在到登记那一天（F8）</source>
        <translation>Family, rights, payments and papers, from now back to the registration (F8)</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Record a change</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>隐藏证件号和账号</source>
        <translation>Mask numbers</translation>
    </message>
    <message>
        <source>显示完整证件号和账号</source>
        <translation>Full numbers</translation>
    </message>
    <message>
        <source>以前享受过</source>
        <translation>Earlier enrolments</translation>
    </message>
    <message>
        <source>{street}{community}，户号 {number}</source>
        <translation>{street} {community}, no. {number}</translation>
    </message>
    <message>
        <source>元/月</source>
        <translation>yuan/month</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>{bank} {number}，户名 {holder}</source>
        <translation>{bank} {number}, held by {holder}</translation>
    </message>
    <message>
        <source>家庭成员 {count} 人</source>
        <translation>Members: {count}</translation>
    </message>
    <message>
        <source>{kind}，{per} {amount} 元</source>
        <translation>{kind}, {amount} yuan {per}</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>没有收入</source>
        <translation>No income</translation>
    </message>
    <message>
        <source>最近发放</source>
        <translation>Recent payments</translation>
    </message>
    <message>
        <source>还没有发放记录</source>
        <translation>No payments yet</translation>
    </message>
    <message>
        <source>怎么算的</source>
        <translation>How worked out</translation>
    </message>
</context>
<context>
    <name>HouseholdPaper</name>
    <message>
        <source>返回这一户</source>
        <translation>Back to household</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
</context>
<context>
    <name>HouseholdRegister</name>
    <message>
        <source>姓名、拼音、证件号、账号、社区</source>
        <translation>Name, pinyin, ID, account, community</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>选择列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>家庭名册</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Households: {count}</translation>
    </message>
    <message>
        <source>{sum} 人</source>
        <translation>Persons: {sum}</translation>
    </message>
    <message>
        <source>合计 {sum} 元</source>
        <translation>{sum} yuan in all</translation>
    </message>
    <message>
        <source>还没有登记家庭</source>
        <translation>No households registered yet</translation>
    </message>
    <message>
        <source>按右上角的“登记新家庭”，从第一户开始。</source>
        <translation>Click “New household” at the top right to register the first one.</translation>
    </message>
    <message>
        <source>正在数各类家庭</source>
        <translation>Counting the households</translation>
    </message>
    <message>
        <source>数好了就显示在这里。</source>
        <translation>They appear here when they are counted.</translation>
    </message>
    <message>
        <source>没有找到“{looked_for}”</source>
        <translation>Nothing found for “{looked_for}”</translation>
    </message>
    <message>
        <source>换一个字，或者只打拼音首字母试试；按 Esc 看全部。</source>
        <translation>Try another character or just the pinyin initials; Esc shows all.</translation>
    </message>
    <message>
        <source>没有“{group}”的家庭</source>
        <translation>No households in “{group}”</translation>
    </message>
    <message>
        <source>按“全部”看所有家庭。</source>
        <translation>Click “All” to see every household.</translation>
    </message>
</context>
<context>
    <name>HouseholdsPage</name>
    <message>
        <source>登记新家庭</source>
        <translation>New household</translation>
    </message>
    <message>
        <source>打开这一户</source>
        <translation>Open household</translation>
    </message>
    <message>
        <source>返回名册</source>
        <translation>Back to register</translation>
    </message>
    <message>
        <source>家庭登记</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>找人：直接打名字，或打拼音首字母，例如 lyf</source>
        <translation>To find somebody, type the name or its pinyin initials, e.g. lyf</translation>
    </message>
</context>
<context>
    <name>IdEdit</name>
    <message>
        <source>现在是 {count} 位，应为 18 位，请对照身份证补全</source>
        <translation>{count} of 18 characters; please complete it from the ID card</translation>
    </message>
</context>
<context>
    <name>IncomeFields</name>
    <message>
        <source>收入种类</source>
        <translation>Kind of income</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>按月还是按年</source>
        <translation>Per month or year</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>IncomesDialog</name>
    <message>
        <source>添一笔收入</source>
        <translation>Add an income</translation>
    </message>
    <message>
        <source>第 {number} 笔收入</source>
        <translation>Income {number}</translation>
    </message>
</context>
<context>
    <name>InstitutionDialog</name>
    <message>
        <source>机构名称</source>
        <translation>Name of the institution</translation>
    </message>
</context>
<context>
    <name>InstitutionsCard</name>
    <message>
        <source>还没有供养机构</source>
        <translation>No institutions yet</translation>
    </message>
    <message>
        <source>集中供养的钱发到机构的账户：先登记机构和它的账号。</source>
        <translation>Central care is paid to the institution: register it and its account first.</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>{count} 个机构</source>
        <translation>Institutions: {count}</translation>
    </message>
    <message>
        <source>登记机构</source>
        <translation>Register institution</translation>
    </message>
    <message>
        <source>选中的机构换账号</source>
        <translation>New account for selected</translation>
    </message>
    <message>
        <source>已登记机构，登记特困供养时可以选它。</source>
        <translation>The institution is registered and can be chosen for Tekun care.</translation>
    </message>
    <message>
        <source>{name}的钱从{month}起发到新账号。</source>
        <translation>The money of {name} goes to the new account from {month}.</translation>
    </message>
</context>
<context>
    <name>IssuedPart</name>
    <message>
        <source>编号、校验码、标题</source>
        <translation>Number, check code, title</translation>
    </message>
    <message>
        <source>已发出的文书</source>
        <translation>Issued papers</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>Papers: {count}</translation>
    </message>
    <message>
        <source>核验这一份</source>
        <translation>Verify it</translation>
    </message>
    <message>
        <source>看这一份</source>
        <translation>View</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>没有找到“{looked_for}”</source>
        <translation>Nothing found for “{looked_for}”</translation>
    </message>
    <message>
        <source>还没有发出过文书</source>
        <translation>No papers issued yet</translation>
    </message>
    <message>
        <source>打印或者存为 PDF 的文书都会编号，留在这里，以后可以原样重印。</source>
        <translation>Papers that are printed or saved as PDF get a number and are kept here; they can be printed again just as they were.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>为什么添人</source>
        <translation>Reason for joining</translation>
    </message>
    <message>
        <source>从哪个月起算进来</source>
        <translation>Counted from which month</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>数据安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>数据安全的各部分</source>
        <translation>Parts of Safety</translation>
    </message>
    <message>
        <source>总的情况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>备份和恢复</source>
        <translation>Backups and restoring</translation>
    </message>
    <message>
        <source>第二处备份</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>全面检查</source>
        <translation>Whole check</translation>
    </message>
    <message>
        <source>导出的文件</source>
        <translation>Exported files</translation>
    </message>
    <message>
        <source>正在看备份</source>
        <translation>Looking at the backups</translation>
    </message>
    <message>
        <source>数据怎么保管的、要不要做点什么，都在这里。</source>
        <translation>How the data are kept and whether anything is to be done.</translation>
    </message>
    <message>
        <source>恢复以前先给您看会变什么；恢复错了还可以退回来。</source>
        <translation>You see what would change before restoring, and can go back afterwards.</translation>
    </message>
    <message>
        <source>在电脑以外再存一份，电脑坏了也不怕。</source>
        <translation>One more copy outside this PC, for the day it breaks.</translation>
    </message>
    <message>
        <source>数据有没有坏、有没有被人改过，从头到尾看一遍。</source>
        <translation>Are the data whole, has anybody changed them: looked through from end to end.</translation>
    </message>
    <message>
        <source>什么时候、什么内容、存到了哪里。</source>
        <translation>When, what, and where to.</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>备份好了，读出来核对过：{at}。</source>
        <translation>Backed up, read again and compared: {at}.</translation>
    </message>
    <message>
        <source>正在试着恢复</source>
        <translation>Trying to restore</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>谁离开</source>
        <translation>Who leaves</translation>
    </message>
    <message>
        <source>为什么离开</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>算到哪个月</source>
        <translation>Counted up to which month</translation>
    </message>
    <message>
        <source>这个月还算，从下个月起不算</source>
        <translation>This month still counts, the next no longer does</translation>
    </message>
</context>
<context>
    <name>LineActions</name>
    <message>
        <source>怎么算的</source>
        <translation>How computed</translation>
    </message>
    <message>
        <source>这个月先不发</source>
        <translation>Hold this month</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>Show household</translation>
    </message>
</context>
<context>
    <name>ListPapers</name>
    <message>
        <source>返回名单</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>屏幕锁</source>
        <translation>Screen lock</translation>
    </message>
    <message>
        <source>管这台电脑上的这个程序。走开时最好连 Windows 一起锁：按 Windows 键和 L。</source>
        <translation>For this program on this PC. When you leave, better lock Windows too: press the Windows key and L.</translation>
    </message>
    <message>
        <source>现在就锁</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>没有设。设了以后，离开一会儿屏幕自己锁上，输入锁屏密码才看得见。</source>
        <translation>Not set. Once set, the screen locks by itself when you are away, and only the PIN shows it again.</translation>
    </message>
    <message>
        <source>离开 {n} 分钟自己锁上，打开程序时也要输锁屏密码。</source>
        <translation>Locks after {n} minutes away, and asks for the PIN when the program starts.</translation>
    </message>
    <message>
        <source>设屏幕锁</source>
        <translation>Set the screen lock</translation>
    </message>
    <message>
        <source>改屏幕锁</source>
        <translation>Change the screen lock</translation>
    </message>
    <message>
        <source>请抄下来放好：万一忘了锁屏密码，关闭程序，删掉这个文件，再打开程序，屏幕锁就没有了，数据都在：
{file}</source>
        <translation>Please write this down: if the PIN is ever forgotten, close the program, delete this file and start again; the lock is gone and the data are all there:
{file}</translation>
    </message>
    <message>
        <source>屏幕锁设好了。</source>
        <translation>The screen lock is set.</translation>
    </message>
    <message>
        <source>屏幕锁去掉了。</source>
        <translation>The screen lock is gone.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>字的大小和颜色</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>字的大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>鼠标放到哪一个上，下面就是哪一个的样子；点一下就换。</source>
        <translation>Point at a choice to see it below; click to take it.</translation>
    </message>
</context>
<context>
    <name>LookSample</name>
    <message>
        <source>样子：{percent}% 的字</source>
        <translation>Sample: text at {percent}%</translation>
    </message>
    <message>
        <source>看得清吗？这个月有 2 户要看一看。</source>
        <translation>Can you read this? Households to look at this month: 2.</translation>
    </message>
    <message>
        <source>张三&#x3000;云溪社区&#x3000;2 人</source>
        <translation>Zhang San&#x3000;Yunxi&#x3000;2 persons</translation>
    </message>
    <message>
        <source>名单没错，去做审批表</source>
        <translation>List is right, go to approval</translation>
    </message>
</context>
<context>
    <name>LookingDialog</name>
    <message>
        <source>正在检查数据</source>
        <translation>Checking the data</translation>
    </message>
    <message>
        <source>先不打开</source>
        <translation>Do not open yet</translation>
    </message>
    <message>
        <source>打开以前先看看数据文件好不好，一般几秒钟，不会改动它。</source>
        <translation>The data file is looked at before it is opened: a few seconds, and nothing is changed.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
    <message>
        <source>{unit} · {name}</source>
        <translation>{unit} · {name}</translation>
    </message>
    <message>
        <source>演示数据 · {name}</source>
        <translation>Sample data · {name}</translation>
    </message>
    <message>
        <source>正在办的事还没有办完，请等它办完再换。</source>
        <translation>Work is still going on; please wait until it is done before changing.</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>正在准备演示数据</source>
        <translation>Preparing sample data</translation>
    </message>
    <message>
        <source>先不练习</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>把一年的工作重做一遍，几秒钟就好。单位自己的数据不受影响。</source>
        <translation>A year of work is done again, in a few seconds. Your own data are not touched.</translation>
    </message>
    <message>
        <source>正在准备数据</source>
        <translation>Preparing data</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>打印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>换到演示数据(&amp;D)</source>
        <translation>Change to sample &amp;data</translation>
    </message>
    <message>
        <source>回到本单位的数据(&amp;B)</source>
        <translation>&amp;Back to our own data</translation>
    </message>
    <message>
        <source>退出(&amp;X)</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>撤销(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>刚才做过的事(&amp;R)</source>
        <translation>Done late&amp;ly</translation>
    </message>
    <message>
        <source>查找(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>业务(&amp;B)</source>
        <translation>&amp;Work</translation>
    </message>
    <message>
        <source>新登记(&amp;N)</source>
        <translation>&amp;New entry</translation>
    </message>
    <message>
        <source>本页主要的一步(&amp;M)</source>
        <translation>&amp;Main step of this page</translation>
    </message>
    <message>
        <source>补助标准(&amp;T)</source>
        <translation>S&amp;tandards</translation>
    </message>
    <message>
        <source>校对文稿(&amp;J)</source>
        <translation>Proof-&amp;read a text</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>本页怎么用(&amp;H)</source>
        <translation>&amp;Help on this page</translation>
    </message>
    <message>
        <source>跟着做一遍(&amp;G)</source>
        <translation>&amp;Guided month</translation>
    </message>
    <message>
        <source>关于本程序(&amp;A)</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>撤销：{what}(&amp;U)</source>
        <translation>&amp;Undo: {what}</translation>
    </message>
    <message>
        <source>撤销：没有可以撤销的，名单送了银行就不能撤销了(&amp;U)</source>
        <translation>&amp;Undo: nothing to undo (not past lists sent to the bank)</translation>
    </message>
    <message>
        <source>字大一些(&amp;L)</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>字小一些(&amp;S)</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>字恢复原大(&amp;O)</source>
        <translation>&amp;Original text size</translation>
    </message>
    <message>
        <source>换颜色：浅色、深色、高对比(&amp;D)</source>
        <translation>Change &amp;colours: light, dark, high contrast</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>把{place}合并到另一个社区</source>
        <translation>Merge {place} into another</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>先不合并</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>已经做过的名单和发出的文书还是原来的名称。</source>
        <translation>Lists already made and papers issued keep the old name.</translation>
    </message>
    <message>
        <source>合并到</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>{count} 户改到{place}，“{old}”不再保留。</source>
        <translation>Households moved to {place}: {count}; “{old}” is dropped.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭这条提示</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>MoneyBackPage</name>
    <message>
        <source>退票追缴</source>
        <translation>Money back</translation>
    </message>
    <message>
        <source>退票还是追缴</source>
        <translation>Returns or recovery</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>追缴</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>银行退回来的钱：改好账户再发，或者写明原因不再发。</source>
        <translation>Money sent back by the bank: correct the account and pay again, or give the reason and do not pay.</translation>
    </message>
    <message>
        <source>以前多发的钱：收回现金，或者从以后的发放里扣。</source>
        <translation>Money paid too much: collect it in cash, or withhold it from later payments.</translation>
    </message>
</context>
<context>
    <name>MonthEdit</name>
    <message>
        <source>例如 {month}</source>
        <translation>e.g. {month}</translation>
    </message>
</context>
<context>
    <name>MonthField</name>
    <message>
        <source>请填写月份，例如 2019-06。</source>
        <translation>Please enter a month, such as 2019-06.</translation>
    </message>
</context>
<context>
    <name>MonthSealing</name>
    <message>
        <source>封账</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>封账单</source>
        <translation>Seal sheet</translation>
    </message>
    <message>
        <source>正在核对能不能封账</source>
        <translation>Checking whether it can be sealed</translation>
    </message>
    <message>
        <source>正在封账</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>{month}已封账。请打印封账单，签字存档。</source>
        <translation>{month} is sealed. Please print the seal sheet, have it signed and file it.</translation>
    </message>
    <message>
        <source>看封账单</source>
        <translation>See seal sheet</translation>
    </message>
</context>
<context>
    <name>MonthSwitch</name>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>MonthlyPage</name>
    <message>
        <source>每月发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>{month}已封账，没有做过这份名单</source>
        <translation>{month} is sealed; this list was never made</translation>
    </message>
    <message>
        <source>{month}全部项目</source>
        <translation>{month}, all programmes</translation>
    </message>
    <message>
        <source>名单没有算完</source>
        <translation>The list was not finished</translation>
    </message>
    <message>
        <source>名单已生成。下一步：打印出来，送去签字。</source>
        <translation>The list is made. Next: print it and have it signed.</translation>
    </message>
    <message>
        <source>{title}，单位：元</source>
        <translation>{title}, in yuan</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>发到哪个月</source>
        <translation>Last month paid</translation>
    </message>
    <message>
        <source>这个月还发，从下个月起各项待遇都停</source>
        <translation>This month is still paid; all stops from the next</translation>
    </message>
    <message>
        <source>项目之间调剂</source>
        <translation>Move between programmes</translation>
    </message>
    <message>
        <source>从哪个项目调出（{year}年）</source>
        <translation>From programme ({year})</translation>
    </message>
    <message>
        <source>调到哪个项目</source>
        <translation>To programme</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请选择调到哪个项目。</source>
        <translation>Please choose the programme it goes to.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>谁的姓名</source>
        <translation>Whose name</translation>
    </message>
    <message>
        <source>正确的姓名</source>
        <translation>Correct name</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>单位和经办人</source>
        <translation>Office and caseworker</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>打印的表上用这个名称</source>
        <translation>Printed on all papers</translation>
    </message>
    <message>
        <source>写进操作记录，查账时知道是谁做的。不填就写“经办人”。</source>
        <translation>Kept in the journal, so that audits know who did it. If empty: “caseworker”.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>请写上单位名称</source>
        <translation>Please enter the name of the office</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
</context>
<context>
    <name>NewStandards</name>
    <message>
        <source>正在算新标准的影响</source>
        <translation>Working out what the new standards change</translation>
    </message>
    <message>
        <source>已记下 {count} 个新标准，{month}的名单起自动按它算。</source>
        <translation>New standards recorded: {count}; lists from {month} use them.</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>去做</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>{remedy}：{waits}</source>
        <translation>{remedy}: {waits}</translation>
    </message>
    <message>
        <source>去做下一步：{title}</source>
        <translation>Do the next step: {title}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>OfficeDayField</name>
    <message>
        <source>看不懂这个日期，请按 2019-3-1 的样子填写。</source>
        <translation>This date cannot be read; please write it like 2019-3-1.</translation>
    </message>
</context>
<context>
    <name>OpenedEntries</name>
    <message>
        <source>回到全部明细（Esc）</source>
        <translation>Back to all entries (Esc)</translation>
    </message>
    <message>
        <source>{sum} › {part}</source>
        <translation>{sum} › {part}</translation>
    </message>
    <message>
        <source>看{year}年</source>
        <translation>Show {year}</translation>
    </message>
</context>
<context>
    <name>OpenedFigure</name>
    <message>
        <source>合计，{count} 行</source>
        <translation>Total, rows: {count}</translation>
    </message>
    <message>
        <source>这一年没有</source>
        <translation>Nothing in this year</translation>
    </message>
    <message>
        <source>这个数字的来源</source>
        <translation>Where this figure comes from</translation>
    </message>
    <message>
        <source>报告上印 {printed}，准确数 {exact}</source>
        <translation>Printed {printed}, exactly {exact}</translation>
    </message>
    <message>
        <source>{definition}（{rounding}）</source>
        <translation>{definition} ({rounding})</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>正在恢复，请等一等，不要关电脑。</source>
        <translation>Restoring. Please wait, and leave the PC on.</translation>
    </message>
    <message>
        <source>正在移开</source>
        <translation>Moving it aside</translation>
    </message>
    <message>
        <source>后来办的事、发的钱，这份数据里都没有，要照存档的名单补登记。</source>
        <translation>What was done and paid afterwards is not in these data and has to be entered again from the filed lists.</translation>
    </message>
    <message>
        <source>补登记以前，不要再做这几个月的名单，免得重复发放。</source>
        <translation>Until then make no lists of those months, so that nothing is paid twice.</translation>
    </message>
    <message>
        <source>就用这份旧的数据接着办？</source>
        <translation>Go on with these old data?</translation>
    </message>
    <message>
        <source>就用旧的</source>
        <translation>Use the old ones</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>会从一份空的数据开始，要重新登记家庭、标准和资金。</source>
        <translation>You would begin with empty data: households, standards and funds have to be entered anew.</translation>
    </message>
    <message>
        <source>以前的数据文件找到以后，还可以放回来用。</source>
        <translation>If the earlier data file is found, it can be put back.</translation>
    </message>
    <message>
        <source>真的从头开始？</source>
        <translation>Really begin anew?</translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>放备份的文件夹</source>
        <translation>Folder with backups</translation>
    </message>
    <message>
        <source>再想想</source>
        <translation>Think it over</translation>
    </message>
    <message>
        <source>没有做成，数据没有改动。请再试一次。</source>
        <translation>It was not done, and the data are unchanged. Please try again.</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>先不打开</source>
        <translation>Do not open yet</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PaperNamesCard</name>
    <message>
        <source>审批表和用款函上的单位</source>
        <translation>Offices on approval forms and requests</translation>
    </message>
    <message>
        <source>填报科室</source>
        <translation>Section that fills in</translation>
    </message>
    <message>
        <source>财政局名称</source>
        <translation>Finance bureau</translation>
    </message>
    <message>
        <source>不填就写本地的财政局</source>
        <translation>If empty, the local finance bureau</translation>
    </message>
    <message>
        <source>代发银行</source>
        <translation>Paying bank</translation>
    </message>
    <message>
        <source>不填就写名单上的银行</source>
        <translation>If empty, the bank on the list</translation>
    </message>
    <message>
        <source>不填的在表上留空，用笔写。</source>
        <translation>What is empty stays blank on paper, to be filled in by pen.</translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message>
        <source>这台电脑还没有打印机。请先在系统设置里添加打印机，或者存为 PDF，到别的电脑上打印。</source>
        <translation>This PC has no printer. Please add one in the system settings, or save as PDF and print on another PC.</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 页。</source>
        <translation>Sent to the printer; pages: {count}.</translation>
    </message>
    <message>
        <source>打印到第 {count} 页停了。请看看打印机，再重新打印。</source>
        <translation>Printing stopped after page {count}. Please check the printer and print again.</translation>
    </message>
    <message>
        <source>打印机没有反应。请看看它开着没有、有没有纸，再打印一次。</source>
        <translation>The printer does not answer. Please check that it is on and has paper, then print again.</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>银行文件</source>
        <translation>Bank file</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>已存好：{path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>存成“{name}”</source>
        <translation>Save as “{name}”</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>哪一份文书</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>存为 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>发出并存为 PDF</source>
        <translation>Issue and save PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>发出并打印</source>
        <translation>Issue and print</translation>
    </message>
    <message>
        <source>预览，还没有发出。</source>
        <translation>Preview, not issued yet.</translation>
    </message>
    <message>
        <source>已发出：编号 {number}，{moment}。</source>
        <translation>Issued: no. {number}, {moment}.</translation>
    </message>
    <message>
        <source>预览。上次发出：编号 {number}，{moment}。</source>
        <translation>Preview. Last issued: no. {number}, {moment}.</translation>
    </message>
    <message>
        <source>正在发出</source>
        <translation>Issuing</translation>
    </message>
    <message>
        <source>已发出，编号 {number}。</source>
        <translation>Issued as no. {number}.</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>关于什么的文书</source>
        <translation>What the papers are about</translation>
    </message>
    <message>
        <source>哪一种文书</source>
        <translation>Which kind of paper</translation>
    </message>
    <message>
        <source>哪一份名单</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>哪一个项目</source>
        <translation>Which programme</translation>
    </message>
    <message>
        <source>哪一笔支出</source>
        <translation>Which expenditure</translation>
    </message>
    <message>
        <source>写这份报告</source>
        <translation>Write this report</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <source>文书目录</source>
        <translation>List of papers</translation>
    </message>
    <message>
        <source>正在准备文书</source>
        <translation>Preparing the paper</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>先选一户：在“家庭登记”里选中这一户，点“文书”。</source>
        <translation>Choose a household first: select it under “Households” and click “Papers”.</translation>
    </message>
    <message>
        <source>去家庭登记</source>
        <translation>Go to households</translation>
    </message>
    <message>
        <source>{month}还没有生成名单</source>
        <translation>No list is made for {month} yet</translation>
    </message>
    <message>
        <source>去每月发放</source>
        <translation>Go to payments</translation>
    </message>
    <message>
        <source>{purpose} {amount} 元</source>
        <translation>{purpose}, {amount} yuan</translation>
    </message>
    <message>
        <source>{year}年没有登记过采购支出</source>
        <translation>No purchases are recorded for {year}</translation>
    </message>
    <message>
        <source>去资金</source>
        <translation>Go to funds</translation>
    </message>
    <message>
        <source>这份文书没有做完</source>
        <translation>The paper was not finished</translation>
    </message>
    <message>
        <source>重新排版</source>
        <translation>Lay out again</translation>
    </message>
</context>
<context>
    <name>PayoutApart</name>
    <message>
        <source>有 {counted}现已停发，补以前少发的 {sum} 元；去掉勾就不列入</source>
        <translation>Back pay of {sum} yuan is included for those stopped since ({counted}); untick to leave it out</translation>
    </message>
    <message>
        <source>有 {counted}现已停发，没有列入；打勾就补以前少发的钱</source>
        <translation>Stopped since and left out ({counted}); tick to pay what was underpaid</translation>
    </message>
    <message>
        <source>有 {n} 人已去世，没有列入；打勾就列入，由家属领取</source>
        <translation>Died and left out: {n}. Tick to include them; the family receives the money</translation>
    </message>
    <message>
        <source>列入已去世的人，由家属领取</source>
        <translation>Include those who died; the family receives the money</translation>
    </message>
    <message>
        <source>生成名单时一并登记。</source>
        <translation>This is recorded when the list is made.</translation>
    </message>
</context>
<context>
    <name>PayoutChoice</name>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>名单种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Lists of this kind</translation>
    </message>
    <message>
        <source>全部项目</source>
        <translation>All programmes</translation>
    </message>
    <message>
        <source>第 {number} 批</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>再做一批</source>
        <translation>Make another</translation>
    </message>
</context>
<context>
    <name>PayoutFoot</name>
    <message>
        <source>打印或保存</source>
        <translation>Print or save</translation>
    </message>
    <message>
        <source>撤回名单</source>
        <translation>Withdraw list</translation>
    </message>
    <message>
        <source>银行文件</source>
        <translation>Bank file</translation>
    </message>
    <message>
        <source>读银行回单</source>
        <translation>Read bank receipt</translation>
    </message>
    <message>
        <source>有退回</source>
        <translation>Some returned</translation>
    </message>
    <message>
        <source>名单没错，生成名单</source>
        <translation>All correct, make the list</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record as signed</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>其余全部到账</source>
        <translation>All others paid</translation>
    </message>
</context>
<context>
    <name>PayoutReading</name>
    <message>
        <source>正在算名单</source>
        <translation>Working out the list</translation>
    </message>
    <message>
        <source>正在读名单</source>
        <translation>Reading the list</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>重新算</source>
        <translation>Work out again</translation>
    </message>
    <message>
        <source>去家庭登记</source>
        <translation>Go to households</translation>
    </message>
    <message>
        <source>现在一户也发不了</source>
        <translation>Nobody can be paid yet</translation>
    </message>
    <message>
        <source>怎么算的</source>
        <translation>How worked out</translation>
    </message>
    <message>
        <source>这个月先不发</source>
        <translation>Hold this month</translation>
    </message>
    <message>
        <source>登记追缴</source>
        <translation>Record recovery</translation>
    </message>
    <message>
        <source>请先照上面说的办好。</source>
        <translation>Please do what is said above first.</translation>
    </message>
    <message>
        <source>没有要补发的</source>
        <translation>No back pay is due</translation>
    </message>
    <message>
        <source>以前各月应发的，都已经发够了。</source>
        <translation>All that was due for earlier months has been paid.</translation>
    </message>
    <message>
        <source>没有要重发的</source>
        <translation>Nothing to reissue</translation>
    </message>
    <message>
        <source>银行退回的都已经处理过了。</source>
        <translation>All returned payments are dealt with.</translation>
    </message>
    <message>
        <source>先在“家庭登记”里给他们登记{name}，再回到这里。</source>
        <translation>First enrol them in {name} under “Households”, then come back here.</translation>
    </message>
    <message>
        <source>{month}没有要发{name}的人</source>
        <translation>Nobody is due {name} in {month}</translation>
    </message>
    <message>
        <source>{kind}该发的都已经发过了</source>
        <translation>{kind}: all that is due has been paid</translation>
    </message>
    <message>
        <source>发放名单</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>有 {n} 户（人）这次发不了，补全资料以后会自动重算</source>
        <translation>Not payable this time: {n} – please complete their details</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Deal with it</translation>
    </message>
    <message>
        <source>看全部名单</source>
        <translation>Show the whole list</translation>
    </message>
    <message>
        <source>只看这 {counted}</source>
        <translation>Show only these {counted}</translation>
    </message>
    <message>
        <source>停发原因：{reason}。</source>
        <translation>Reason for stopping: {reason}.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>看小一点</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>看大一点</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>和窗口一样宽</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>纸上的样子</source>
        <translation>As on paper</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>户主姓名</source>
        <translation>Name of the head</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>没有残疾证</source>
        <translation>None</translation>
    </message>
    <message>
        <source>计入保障人口</source>
        <translation>Supported</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>其他情况</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>请照身份证填 18 位号码。</source>
        <translation>Please enter the 18 characters of the ID card.</translation>
    </message>
    <message>
        <source>请选与户主的关系。</source>
        <translation>Please choose the relation to the head.</translation>
    </message>
    <message>
        <source>看那一户</source>
        <translation>Show that household</translation>
    </message>
    <message>
        <source>以前登记的姓名是“{name}”，会用那个姓名；要改请再办“改姓名”。</source>
        <translation>Registered earlier as “{name}”; that name will be used. To change it, use “Correct name”.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>按 ↓ 键挑选，也可以填新的</source>
        <translation>Press ↓ to choose, or type a new one</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>要先办</source>
        <translation>To do first</translation>
    </message>
    <message>
        <source>请留意</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>PointsList</name>
    <message>
        <source>没有要办的事</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>名单、资金和封账都对得上，可以放心写报告。</source>
        <translation>Lists, funds and seals agree; you can write the report.</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>演示数据：这里的人和钱都是编造的，可以放心练习。</source>
        <translation>Sample data: all people and money here are made up. Practise as you like.</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Sample data</translation>
    </message>
    <message>
        <source>跟着做一遍</source>
        <translation>Guided month</translation>
    </message>
    <message>
        <source>回到本单位的数据</source>
        <translation>Back to our own data</translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>先做好这四件事</source>
        <translation>Do these four things first</translation>
    </message>
    <message>
        <source>做完以后，这里每个月带着您走完发放的五步。</source>
        <translation>After that, this page leads you through the five steps of each month.</translation>
    </message>
    <message>
        <source>登记执行标准</source>
        <translation>Record the standards</translation>
    </message>
    <message>
        <source>每人每月多少钱，从哪个月起，文号</source>
        <translation>Amount a month, from which month, document no.</translation>
    </message>
    <message>
        <source>登记资金</source>
        <translation>Record the funds</translation>
    </message>
    <message>
        <source>上年结转多少，今年到位多少</source>
        <translation>Carried in from last year, arrived this year</translation>
    </message>
    <message>
        <source>登记家庭</source>
        <translation>Register households</translation>
    </message>
    <message>
        <source>户主、家里人、收入、银行账号</source>
        <translation>Head, members, income, bank account</translation>
    </message>
    <message>
        <source>登记待遇</source>
        <translation>Enrol households</translation>
    </message>
    <message>
        <source>哪一户享受哪个项目，从哪个月起</source>
        <translation>Which household, which programme, from which month</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>去登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>还有 {n} 户没有列出</source>
        <translation>{n} more not shown</translation>
    </message>
    <message>
        <source>改账户</source>
        <translation>Correct account</translation>
    </message>
    <message>
        <source>去补填</source>
        <translation>Fill in</translation>
    </message>
</context>
<context>
    <name>ProofreadPart</name>
    <message>
        <source>要校对的文字</source>
        <translation>Text to proof-read</translation>
    </message>
    <message>
        <source>把要校对的文字粘贴在这里，也可以把文件拖进来。</source>
        <translation>Paste the text here, or drop a file.</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proof-read</translation>
    </message>
    <message>
        <source>校对这些文字</source>
        <translation>Proof-read this text</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>和本单位哪一年的数字对照</source>
        <translation>Compare with the figures of our year</translation>
    </message>
    <message>
        <source>也列出对的数</source>
        <translation>Show right figures too</translation>
    </message>
    <message>
        <source>复制清单</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>查出来的地方</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>Places: {count}</translation>
    </message>
    <message>
        <source>对照本单位 {year} 年的数字</source>
        <translation>Compare with our {year}</translation>
    </message>
    <message>
        <source>不对照本单位的数字</source>
        <translation>Compare with nothing</translation>
    </message>
    <message>
        <source>正在打开文件</source>
        <translation>Opening the file</translation>
    </message>
    <message>
        <source>请先粘贴文字，或者打开文件。</source>
        <translation>Please paste text or open a file first.</translation>
    </message>
    <message>
        <source>正在校对</source>
        <translation>Proof-reading</translation>
    </message>
    <message>
        <source>文字改过了，请再按一次“校对”。</source>
        <translation>The text was changed; please press “Proof-read” again.</translation>
    </message>
    <message>
        <source>还没有校对</source>
        <translation>Not yet proof-read</translation>
    </message>
    <message>
        <source>在左边粘贴文字，或者打开 Word、PDF、文本文件，再按“校对”。</source>
        <translation>Paste text on the left, or open a Word, PDF or text file, then press “Proof-read”.</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No problems found</translation>
    </message>
    <message>
        <source>已复制 {count} 处，可以粘贴到别处。</source>
        <translation>Findings copied: {count}; paste them anywhere.</translation>
    </message>
    <message>
        <source>校对哪个文件</source>
        <translation>Which file</translation>
    </message>
    <message>
        <source>文字、Word、PDF ({endings})</source>
        <translation>Text, Word, PDF ({endings})</translation>
    </message>
</context>
<context>
    <name>RateChanges</name>
    <message>
        <source>标准已改正。</source>
        <translation>The standard is corrected.</translation>
    </message>
    <message>
        <source>去掉{programme}从{month}起的标准？</source>
        <translation>Remove the standard of {programme} from {month}?</translation>
    </message>
    <message>
        <source>{grade}，每月 {amount} 元，{document}</source>
        <translation>{grade}, {amount} yuan a month, {document}</translation>
    </message>
    <message>
        <source>已记下{month}的{kind}标准，可以到“每月发放”做名单。</source>
        <translation>Rate recorded for {month}: {kind}. The list can be made under “Payments”.</translation>
    </message>
    <message>
        <source>已记下{month}起 {count} 个月的{kind}标准，可以到“每月发放”做名单。</source>
        <translation>Rates recorded for {count} months from {month}: {kind}. The lists can be made under “Payments”.</translation>
    </message>
    <message>
        <source>{month}的{kind}标准已改正。</source>
        <translation>Rate corrected for {month}: {kind}.</translation>
    </message>
    <message>
        <source>去掉{month}的{kind}标准？</source>
        <translation>Remove the rate for {month} ({kind})?</translation>
    </message>
    <message>
        <source>{amount}，发给{whom}</source>
        <translation>{amount}, paid to {whom}</translation>
    </message>
    <message>
        <source>还没有用它做过名单，去掉不影响已经发的钱。</source>
        <translation>No list was made with it yet; nothing already paid is affected.</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>已去掉。</source>
        <translation>Removed.</translation>
    </message>
</context>
<context>
    <name>RatesCard</name>
    <message>
        <source>价格临时补贴和慰问金</source>
        <translation>Price subsidies and festival grants</translation>
    </message>
    <message>
        <source>登记补贴标准</source>
        <translation>Record rate</translation>
    </message>
    <message>
        <source>改正选中的补贴</source>
        <translation>Correct rate</translation>
    </message>
    <message>
        <source>去掉选中的补贴</source>
        <translation>Remove rate</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>文件来了，按月份登记标准，再到“每月发放”做名单。</source>
        <translation>When the document arrives, record the rate for its month, then make the list under “Payments”.</translation>
    </message>
    <message>
        <source>补贴标准</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>{count} 个标准</source>
        <translation>Rates: {count}</translation>
    </message>
</context>
<context>
    <name>ReadingStrip</name>
    <message>
        <source>只看不改：数据文件有问题，现在什么也不会写进去。关闭程序再打开，可以恢复备份。</source>
        <translation>Only looking: something is wrong with the data file, and nothing is written to it. Close the program and open it again to restore a backup.</translation>
    </message>
    <message>
        <source>只看不改，什么也不会写进去</source>
        <translation>Only looking: nothing is written</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>例如：现金交回，收据 0012 号</source>
        <translation>e.g. cash, receipt no. 0012</translation>
    </message>
    <message>
        <source>{name}交回了多少？</source>
        <translation>How much did {name} pay back?</translation>
    </message>
    <message>
        <source>登记收回</source>
        <translation>Record receipt</translation>
    </message>
</context>
<context>
    <name>RecentActsDialog</name>
    <message>
        <source>刚才做过的事</source>
        <translation>Done lately</translation>
    </message>
    <message>
        <source>看完了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>最后做的排在最前面。要撤销前面的一件，它后面做的也一起撤销。</source>
        <translation>The last one is first. Undoing an earlier one undoes those after it too.</translation>
    </message>
    <message>
        <source>还没有做过什么</source>
        <translation>Nothing done yet</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>刚才做过的事</source>
        <translation>Done lately</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>还没有做过什么</source>
        <translation>Nothing done yet</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <source>封存{year}年的年终报告（第 {version} 版）？</source>
        <translation>Seal the report of {year} (version {version})?</translation>
    </message>
    <message>
        <source>封存以后，文字、评分和数字都不再变，随时可以原样再印。</source>
        <translation>Then words, scores and figures never change; it can be printed again as it is.</translation>
    </message>
    <message>
        <source>以后要改，可以再写一版，这一版还在。</source>
        <translation>Later changes make a new version; this one stays.</translation>
    </message>
    <message>
        <source>校对指出的 {count} 处，您已确认没有错。</source>
        <translation>Findings you confirmed as right: {count}.</translation>
    </message>
    <message>
        <source>封存</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>先不封</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>正在封存</source>
        <translation>Sealing</translation>
    </message>
</context>
<context>
    <name>ReportFoot</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>封存报告</source>
        <translation>Seal report</translation>
    </message>
    <message>
        <source>下一步：{step}</source>
        <translation>Next: {step}</translation>
    </message>
    <message>
        <source>开始写{year}年的报告</source>
        <translation>Begin the report of {year}</translation>
    </message>
    <message>
        <source>看{year}年的报告</source>
        <translation>Show the report of {year}</translation>
    </message>
    <message>
        <source>接着写：{step}</source>
        <translation>Go on: {step}</translation>
    </message>
    <message>
        <source>第 {version} 版已封存，不再变。要改就回第一步再写一版。</source>
        <translation>Version {version} is sealed and stays. To change it, write a new version in step 1.</translation>
    </message>
    <message>
        <source>还有 {count} 件事要先办，办完才能封存；别的步骤可以先做。</source>
        <translation>To do before sealing: {count}; other steps can be done now.</translation>
    </message>
    <message>
        <source>先改好或确认校对指出的错误，才能打印、存 PDF 和封存。</source>
        <translation>Mend or confirm the errors found before printing, saving as PDF or sealing.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>看文书，还是核验</source>
        <translation>Papers or verifying</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>已发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proof-read</translation>
    </message>
    <message>
        <source>先看清楚再打印；打印或者存为 PDF 就是正式发出。</source>
        <translation>Look before you print: printing or saving as PDF issues the paper.</translation>
    </message>
    <message>
        <source>发出过的文书都在这里，可以原样重印。</source>
        <translation>All issued papers are here and can be printed again as they were.</translation>
    </message>
    <message>
        <source>查出加错、写错的数和重复的话；文字只在这里看，不保存、不记录。</source>
        <translation>Finds wrong sums, wrong figures and doubled words; the text is only looked at, neither kept nor logged.</translation>
    </message>
    <message>
        <source>别人拿来的文书是不是本单位发出的，现在还对不对。</source>
        <translation>Whether this office issued a paper, and whether it still holds.</translation>
    </message>
</context>
<context>
    <name>RestoreActions</name>
    <message>
        <source>正在比较</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>选哪一份备份</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>备份 (*.aidesk)</source>
        <translation>Backup (*.aidesk)</translation>
    </message>
    <message>
        <source>现在还是只看不改，请关闭程序再打开，就能接着办了。</source>
        <translation>Still only looking. Please close the program and open it again; then you can go on.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>先不恢复</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>恢复以后</source>
        <translation>After restoring</translation>
    </message>
</context>
<context>
    <name>RestoringDialog</name>
    <message>
        <source>正在恢复</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>先备份现在的数据，再换上选中的那一份。请等一等，不要关电脑。</source>
        <translation>The present data are backed up first, then the chosen ones take their place. Please wait, and leave the PC on.</translation>
    </message>
</context>
<context>
    <name>ReturnActions</name>
    <message>
        <source>{name}的钱从{month}起发到新账号。</source>
        <translation>{name} is paid to the new account from {month}.</translation>
    </message>
</context>
<context>
    <name>ReturnedPart</name>
    <message>
        <source>改账户</source>
        <translation>Correct account</translation>
    </message>
    <message>
        <source>照原账户再发</source>
        <translation>Same account again</translation>
    </message>
    <message>
        <source>不再发</source>
        <translation>Do not pay</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>Payments: {count}</translation>
    </message>
    <message>
        <source>没有等着处理的退票</source>
        <translation>No returned payments are waiting</translation>
    </message>
    <message>
        <source>登记发放结果时记下的退票，都会排在这里。</source>
        <translation>Payments recorded as returned by the bank appear here.</translation>
    </message>
    <message>
        <source>等着处理的退票</source>
        <translation>Returned payments waiting</translation>
    </message>
    <message>
        <source>做{programme}重发名单</source>
        <translation>Make {programme} reissue list</translation>
    </message>
</context>
<context>
    <name>ReversalDialog</name>
    <message>
        <source>冲正这一笔</source>
        <translation>Reverse this entry</translation>
    </message>
    <message>
        <source>冲正</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>先不冲正</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>冲正日期</source>
        <translation>Date of reversal</translation>
    </message>
    <message>
        <source>冲正的原因</source>
        <translation>Reason for reversal</translation>
    </message>
    <message>
        <source>原来的一笔留在账上，再记一笔相反的，两笔相抵。</source>
        <translation>The entry stays in the book; an opposite one is added, and the two cancel out.</translation>
    </message>
</context>
<context>
    <name>RightFields</name>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>谁享受</source>
        <translation>Who is enrolled</translation>
    </message>
    <message>
        <source>审核确认日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>审批依据</source>
        <translation>Basis of approval</translation>
    </message>
    <message>
        <source>困难原因</source>
        <translation>Cause of hardship</translation>
    </message>
    <message>
        <source>从{month}起分 {count} 期，每月一期</source>
        <translation>{count} monthly instalments from {month}</translation>
    </message>
    <message>
        <source>{month}一次性发放</source>
        <translation>Paid once in {month}</translation>
    </message>
    <message>
        <source>从次月（{month}）起发放</source>
        <translation>Paid from the next month ({month})</translation>
    </message>
    <message>
        <source>请先填好户主。</source>
        <translation>Please fill in the head of household first.</translation>
    </message>
    <message>
        <source>会议纪要文号</source>
        <translation>Minutes, document no.</translation>
    </message>
</context>
<context>
    <name>RiseField</name>
    <message>
        <source>请填文件上的涨幅，例如 4.8 就是 4.8%。</source>
        <translation>Please enter the rise as in the document, e.g. 4.8 for 4.8%.</translation>
    </message>
</context>
<context>
    <name>RoundingCard</name>
    <message>
        <source>每月金额的零头</source>
        <translation>Rounding of monthly amounts</translation>
    </message>
    <message>
        <source>每一户算到最后才取一次整。做过名单的项目不能再改，免得以前的钱对不上。</source>
        <translation>Each household is rounded once, at the end. Programmes with lists cannot change, so that earlier money stays right.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>本单位的做法</source>
        <translation>Practice of this office</translation>
    </message>
    <message>
        <source>每月 {day} 日</source>
        <translation>Day {day}</translation>
    </message>
    <message>
        <source>最晚哪天发到户</source>
        <translation>Monthly pay day</translation>
    </message>
    <message>
        <source>首页按这一天提醒</source>
        <translation>The home page reminds you of it</translation>
    </message>
    <message>
        <source>人去世的那个月</source>
        <translation>Month of a death</translation>
    </message>
    <message>
        <source>照发，下月起停</source>
        <translation>Still paid</translation>
    </message>
    <message>
        <source>不发，当月就停</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>登记死亡时按这个算最后一个月</source>
        <translation>Decides the last month when a death is recorded</translation>
    </message>
    <message>
        <source>{count} 个月的标准</source>
        <translation>Standard × {count}</translation>
    </message>
    <message>
        <source>临时救助最多</source>
        <translation>Temporary assistance up to</translation>
    </message>
    <message>
        <source>超过就不让登记</source>
        <translation>More cannot be recorded</translation>
    </message>
    <message>
        <source>{count} 个月</source>
        <translation>Months: {count}</translation>
    </message>
    <message>
        <source>就业渐退最多</source>
        <translation>Longest phase-out</translation>
    </message>
    <message>
        <source>上级规定一般不超过 6 个月</source>
        <translation>The rules usually allow up to 6 months</translation>
    </message>
    <message>
        <source>每次自己填</source>
        <translation>Typed each time</translation>
    </message>
    <message>
        <source>停发时，一般发到哪个月</source>
        <translation>Stopping: usual last month</translation>
    </message>
    <message>
        <source>发完本月，下月起停</source>
        <translation>This month; stopped from next</translation>
    </message>
    <message>
        <source>发到上月，本月起停</source>
        <translation>Last month; stopped from this</translation>
    </message>
    <message>
        <source>办停发时先替您填好这个月，当时还可以改</source>
        <translation>Proposed when stopping; can be changed there</translation>
    </message>
    <message>
        <source>有人离开、迁出时，一般算到哪个月</source>
        <translation>Leaving or moving: usual last month</translation>
    </message>
    <message>
        <source>算完本月，下月起不算</source>
        <translation>This month; not counted from next</translation>
    </message>
    <message>
        <source>算到上月，本月起不算</source>
        <translation>Last month; not counted from this</translation>
    </message>
    <message>
        <source>办减人、全家迁出时先替您填好，当时还可以改</source>
        <translation>Proposed when someone leaves or all move; can be changed there</translation>
    </message>
    <message>
        <source>街道能批的临时救助（元）</source>
        <translation>Temporary assistance the street may approve (yuan)</translation>
    </message>
    <message>
        <source>不超过这个数的由街道（乡镇）批，填 0 就都由区民政局批</source>
        <translation>Up to this the street (township) approves; 0 leaves all to the district</translation>
    </message>
</context>
<context>
    <name>RunSteps</name>
    <message>
        <source>等 {n} 户</source>
        <translation> and others ({n} in all)</translation>
    </message>
    <message>
        <source>有 {n} 户这次不发，先生成名单吗？</source>
        <translation>Left out this time: {n}. Make the list without them?</translation>
    </message>
    <message>
        <source>这次不发：{who}。</source>
        <translation>Not paid this time: {who}.</translation>
    </message>
    <message>
        <source>以后补全资料，可以用补发把这个月的钱补上。</source>
        <translation>Once their details are complete, this month can be paid as back pay.</translation>
    </message>
    <message>
        <source>以后改好账户，可以再做一份重发名单。</source>
        <translation>Once their accounts are corrected, another reissue list can be made.</translation>
    </message>
    <message>
        <source>这次不发，生成名单</source>
        <translation>Leave out, make the list</translation>
    </message>
    <message>
        <source>先去补资料</source>
        <translation>Complete details first</translation>
    </message>
    <message>
        <source>已登记到追缴台账。{told}</source>
        <translation>Entered into the recovery ledger. {told}</translation>
    </message>
    <message>
        <source>银行回单的日期</source>
        <translation>Date of the bank&apos;s receipt</translation>
    </message>
    <message>
        <source>撤回这份名单？</source>
        <translation>Withdraw this list?</translation>
    </message>
    <message>
        <source>撤回以后可以重新核对、重新生成。</source>
        <translation>After that it can be checked and made again.</translation>
    </message>
    <message>
        <source>已经打印或签字的纸请作废。</source>
        <translation>Please void any printed or signed copies.</translation>
    </message>
    <message>
        <source>撤回名单</source>
        <translation>Withdraw list</translation>
    </message>
    <message>
        <source>先不撤回</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>四级签字都签好了吗？</source>
        <translation>Have all four levels signed?</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Date of signature</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record as signed</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>已登记签字。下一步：存银行文件，送到银行。</source>
        <translation>Recorded as signed. Next: save the bank file and take it to the bank.</translation>
    </message>
    <message>
        <source>付到 {count} 个账户，从“{fund}”资金里支出。</source>
        <translation>Accounts to be paid: {count}, from the “{fund}” fund.</translation>
    </message>
    <message>
        <source>名单已经送到银行了吗？</source>
        <translation>Has the list been sent to the bank?</translation>
    </message>
    <message>
        <source>登记以后不能再撤回；多发少发，以后用补发更正。</source>
        <translation>It cannot be withdrawn after that; corrections are made by back pay.</translation>
    </message>
    <message>
        <source>送银行的日期</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>已登记送银行。收到银行回单以后，再登记发放结果。</source>
        <translation>Recorded as sent. When the bank&apos;s receipt comes, record the result.</translation>
    </message>
    <message>
        <source>钱都到账了吗？</source>
        <translation>Has all the money been paid?</translation>
    </message>
    <message>
        <source>到账日期</source>
        <translation>Date paid</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>再核对一下</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>已登记全部到账，这份名单做完了。</source>
        <translation>Recorded as all paid; this list is complete.</translation>
    </message>
    <message>
        <source>登记以后，这份名单就做完了。</source>
        <translation>This list is then complete.</translation>
    </message>
    <message>
        <source>银行回单里没有一户退回。</source>
        <translation>The bank&apos;s receipt shows no returns.</translation>
    </message>
    <message>
        <source>还没有答复的 {counted}、{sum} 元都到账了，没有再退回的。</source>
        <translation>All still unanswered ({counted}, {sum} yuan) were paid; no more returns.</translation>
    </message>
    <message>
        <source>{title}：{counted}，{sum} 元。</source>
        <translation>{title}: {counted}, {sum} yuan.</translation>
    </message>
    <message>
        <source>正在生成名单</source>
        <translation>Making lists</translation>
    </message>
    <message>
        <source>正在登记</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>正在撤回</source>
        <translation>Taking it back</translation>
    </message>
    <message>
        <source>名单已撤回，下面是重新算的名单。</source>
        <translation>The list is withdrawn; below it is worked out again.</translation>
    </message>
</context>
<context>
    <name>SafetyMark</name>
    <message>
        <source>去看看</source>
        <translation>Have a look</translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message>
        <source>您的数据安全吗</source>
        <translation>Are your data safe?</translation>
    </message>
    <message>
        <source>都好</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>{count} 件要做</source>
        <translation>{count} to do</translation>
    </message>
</context>
<context>
    <name>ScoresPart</name>
    <message>
        <source>实际完成</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>扣分原因和改进措施</source>
        <translation>Why points are lost, what will be done</translation>
    </message>
    <message>
        <source>记下得分</source>
        <translation>Keep score</translation>
    </message>
    <message>
        <source>按程序算的</source>
        <translation>As computed</translation>
    </message>
    <message>
        <source>自评表</source>
        <translation>Whole table</translation>
    </message>
    <message>
        <source>这一项</source>
        <translation>This line</translation>
    </message>
    <message>
        <source>看自评表，还是其中一项</source>
        <translation>The whole table, or one line</translation>
    </message>
    <message>
        <source>绩效自评表</source>
        <translation>Self-evaluation</translation>
    </message>
    <message>
        <source>还有 {count} 项没有打分，打完就有总分和等级。</source>
        <translation>Not yet scored: {count}; total and grade follow.</translation>
    </message>
    <message>
        <source>合计 {total} 分，评定等级：{grade}</source>
        <translation>Total {total} points, grade: {grade}</translation>
    </message>
    <message>
        <source>{weight} 分</source>
        <translation>{weight} points</translation>
    </message>
    <message>
        <source>年度指标值：{target}</source>
        <translation>Target: {target}</translation>
    </message>
    <message>
        <source>收回打分</source>
        <translation>Take back score</translation>
    </message>
    <message>
        <source>这一项程序算不出来，请您看过资料后打分。</source>
        <translation>The program cannot know this; please score it by your records.</translation>
    </message>
    <message>
        <source>程序的算法：{workings}</source>
        <translation>Computed: {workings}</translation>
    </message>
    <message>
        <source>请填 0 到 {most} 之间的分数，最多一位小数。</source>
        <translation>Please enter 0 to {most} points, one decimal at most.</translation>
    </message>
    <message>
        <source>扣了分要写原因，比如“系统升级，晚了一个月”。</source>
        <translation>Lost points need a reason, such as “system change, one month late”.</translation>
    </message>
</context>
<context>
    <name>ScreenLockDialog</name>
    <message>
        <source>设屏幕锁</source>
        <translation>Set the screen lock</translation>
    </message>
    <message>
        <source>改屏幕锁</source>
        <translation>Change the screen lock</translation>
    </message>
    <message>
        <source>设好</source>
        <translation>Set it</translation>
    </message>
    <message>
        <source>改好</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>先不设</source>
        <translation>Leave it unset</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>离开一会儿，屏幕自己锁上，输入锁屏密码才看得见。它只挡住屏幕，不给数据加密；请记牢，程序里查不到。</source>
        <translation>When you are away the screen locks by itself, and only the PIN shows it again. It covers the screen and does not encrypt the data; please remember it, the program cannot tell it.</translation>
    </message>
    <message>
        <source>锁屏密码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>新的锁屏密码</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>现在的锁屏密码</source>
        <translation>Present PIN</translation>
    </message>
    <message>
        <source>请输入现在的锁屏密码。</source>
        <translation>Please type the present PIN.</translation>
    </message>
    <message>
        <source>锁屏密码是 4 到 12 位数字。</source>
        <translation>A PIN has 4 to 12 digits.</translation>
    </message>
    <message>
        <source>4 到 12 位数字</source>
        <translation>4 to 12 digits</translation>
    </message>
    <message>
        <source>不改就空着</source>
        <translation>leave empty to keep it</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>离开 {n} 分钟以后</source>
        <translation>after {n} minutes away</translation>
    </message>
    <message>
        <source>不锁了</source>
        <translation>Lock no more</translation>
    </message>
    <message>
        <source>什么时候锁</source>
        <translation>When to lock</translation>
    </message>
    <message>
        <source>两次输入的不一样。</source>
        <translation>The two are not the same.</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>封存的名单（元）</source>
        <translation>Lists that are sealed (yuan)</translation>
    </message>
    <message>
        <source>封存的资金，右边是月末结余（元）</source>
        <translation>Funds that are sealed, with balance at month&apos;s end (yuan)</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>清空查找</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SecondPart</name>
    <message>
        <source>自动备份存在这台电脑上，电脑坏了、丢了，备份也跟着没有。准备一个专用的 U 盘，每周拷一次；拷好以后拔下来，锁在柜子里。</source>
        <translation>Backups lie on this PC: if it breaks or is lost, they are gone too. Keep a USB stick for this, copy once a week, then take it out and lock it away.</translation>
    </message>
    <message>
        <source>不再用这个地方</source>
        <translation>No longer use this place</translation>
    </message>
    <message>
        <source>现在拷一份</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>换一个地方</source>
        <translation>Another place</translation>
    </message>
    <message>
        <source>选 U 盘或者文件夹</source>
        <translation>Choose a USB stick or folder</translation>
    </message>
    <message>
        <source>正在拷到第二处</source>
        <translation>Copying to the second place</translation>
    </message>
    <message>
        <source>已把 {at} 的备份拷到第二处，读出来核对过。现在可以安全拔下 U 盘了。</source>
        <translation>The backup of {at} was copied to the second place, read again and compared. You can take the USB stick out now.</translation>
    </message>
    <message>
        <source>备份再存一份到哪里</source>
        <translation>Where to keep one more backup</translation>
    </message>
    <message>
        <source>这个文件夹会自动传到网上，里面有身份证号和账号，不能放在这里。请换一个 U 盘。</source>
        <translation>What is in this folder is sent to the internet by itself, and backups hold ID and account numbers. Please use a USB stick.</translation>
    </message>
    <message>
        <source>这个文件夹和数据在同一个磁盘上，磁盘坏了会一起坏。最好换成 U 盘。</source>
        <translation>This folder is on the same disk as the data; if the disk breaks, both are gone. A USB stick is better.</translation>
    </message>
    <message>
        <source>以后不再拷到那里。已经拷过去的备份还在，没有删。</source>
        <translation>No more is copied there. What was copied is still there, nothing was deleted.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置的各部分</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>字和颜色</source>
        <translation>Text and colours</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>单位和签字</source>
        <translation>Office and signers</translation>
    </message>
    <message>
        <source>社区和街道</source>
        <translation>Communities and streets</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>计算规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>银行和机构</source>
        <translation>Banks and institutions</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>屏幕锁</source>
        <translation>Screen lock</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>看不清就选大一点的字。颜色觉得刺眼，可以换成深色。
上级发文调整标准时，点“登记新标准”，照文件填；记下以前先看清楚每月多发多少、要补发多少、资金够不够。以前的标准不要动，补发时还要用。填错了而且还没做过名单的，选中那一行就能改正或者去掉。
价格补贴、春节慰问金的文件来了，点“登记补贴标准”，几个月的可以一次填完，再到“每月发放”做名单。
换了局长、分管领导，在“单位和签字”里登记接任的人和日子，以前的表还印以前的人。</source>
        <translation>Choose larger text if you cannot read well, dark colours if the light hurts.
When a document changes standards, press “New standards” and fill in what it says; before you keep it you see how much more is paid, what is paid back and whether the money lasts. Leave earlier standards as they are: back pay needs them. A wrong one that no list has used can be corrected or removed.
When documents on price subsidies or festival money arrive, record them here, several months at once, then make the lists on “Payments”.
When a director changes, record the successor and the day under “Office and signers”; earlier papers keep the earlier name.</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>改了马上生效，不用保存。</source>
        <translation>Changes take effect at once.</translation>
    </message>
    <message>
        <source>登记新标准</source>
        <translation>New standards</translation>
    </message>
    <message>
        <source>照文件填；记下以前，先算给您看会怎样。</source>
        <translation>Fill in what the document says; before you keep it you see what it changes.</translation>
    </message>
    <message>
        <source>已改，下次打开程序时换。</source>
        <translation>Changed; holds from the next start.</translation>
    </message>
    <message>
        <source>已改，以后的操作记录写这个名字。</source>
        <translation>Changed; later journal lines have this name.</translation>
    </message>
    <message>
        <source>已改，以后打印的表用这个名称。</source>
        <translation>Changed; papers printed later have this name.</translation>
    </message>
    <message>
        <source>已改，从现在起按这个做。</source>
        <translation>Changed; it holds from now on.</translation>
    </message>
    <message>
        <source>已改，以后打印的表按这个印。</source>
        <translation>Changed; papers printed from now on show it.</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>银行退回了哪些？</source>
        <translation>Which payments did the bank return?</translation>
    </message>
    <message>
        <source>选中退回的，写上原因。没有标记的都算已到账。</source>
        <translation>Select the returned ones and give the reason. All others count as paid.</translation>
    </message>
    <message>
        <source>登记发放结果</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、账号后四位</source>
        <translation>Name, pinyin initials, last 4 digits of account</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason for return</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>记为退回</source>
        <translation>Mark as returned</translation>
    </message>
    <message>
        <source>改回到账</source>
        <translation>Mark as paid</translation>
    </message>
    <message>
        <source>其余的银行还没有答复，以后再登记；不打勾就都算到账</source>
        <translation>The bank has not answered for the others yet; unticked, they count as paid</translation>
    </message>
    <message>
        <source>还没有标记退回的。如果都到账了，请关掉这里，点“全部到账”。</source>
        <translation>Nothing is marked as returned. If all was paid, close this and click “All paid”.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个名字，或者按 Esc 清空。</source>
        <translation>Try another name, or press Esc to clear.</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>请写明退回的原因。</source>
        <translation>Please give the reason for the return.</translation>
    </message>
    <message>
        <source>退回 {back}，{money} 元；到账 {paid}，{rest} 元</source>
        <translation>Returned {back}, {money} yuan; paid {paid}, {rest} yuan</translation>
    </message>
    <message>
        <source>退回 {back}，{money} 元；还没有答复 {paid}，{rest} 元</source>
        <translation>Returned {back}, {money} yuan; unanswered {paid}, {rest} yuan</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>这里还没有内容</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>已选 {parts}</source>
        <translation>Selected: {parts}</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>列标题</source>
        <translation>Column headings</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>连同表头复制</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>选择列</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>SignerDialog</name>
    <message>
        <source>登记签字的人</source>
        <translation>Record signer</translation>
    </message>
    <message>
        <source>改正签字的人</source>
        <translation>Correct signer</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>先不记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>In office from</translation>
    </message>
    <message>
        <source>一直就是，就空着</source>
        <translation>Empty if always</translation>
    </message>
    <message>
        <source>到哪天为止</source>
        <translation>In office until</translation>
    </message>
    <message>
        <source>还在任，就空着</source>
        <translation>Empty if still in office</translation>
    </message>
    <message>
        <source>紧挨着的前一任、后一任的日子会跟着接上。</source>
        <translation>Those before and after are joined to it.</translation>
    </message>
    <message>
        <source>{name}的任期到前一天为止；{day}起的表印{new}。</source>
        <translation>{name} is in office until the day before; papers from {day} name {new}.</translation>
    </message>
</context>
<context>
    <name>SignersCard</name>
    <message>
        <source>还没有登记签字的人</source>
        <translation>No signers yet</translation>
    </message>
    <message>
        <source>登记了，审批表上就印上名字；不登记就留空，用笔写。</source>
        <translation>Their names are printed on approval forms; without them the place stays blank for a pen.</translation>
    </message>
    <message>
        <source>签字的人</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>Persons: {count}</translation>
    </message>
    <message>
        <source>登记签字的人</source>
        <translation>Record signer</translation>
    </message>
    <message>
        <source>改正选中的人</source>
        <translation>Correct selected</translation>
    </message>
    <message>
        <source>去掉选中的人</source>
        <translation>Remove selected</translation>
    </message>
    <message>
        <source>已记下，{post}任期内的表印{name}。</source>
        <translation>Kept; papers of those days name {name} as {post}.</translation>
    </message>
    <message>
        <source>已改。</source>
        <translation>Changed.</translation>
    </message>
    <message>
        <source>去掉{post}{name}？</source>
        <translation>Remove {post} {name}?</translation>
    </message>
    <message>
        <source>他任期内的表改印前一任；没有前一任的留空。发出的文书不变。</source>
        <translation>Papers of those days name the one before, or nobody. Issued papers stay.</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>已去掉。</source>
        <translation>Removed.</translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>下次打开程序时换成新的语言。</source>
        <translation>The language changes the next time the program starts.</translation>
    </message>
</context>
<context>
    <name>StandardDialog</name>
    <message>
        <source>改正标准</source>
        <translation>Correct standard</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>先不改</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>还没有用它做过名单，可以改。</source>
        <translation>No list has used it yet; it can be changed.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>每月多少（元）</source>
        <translation>Amount a month (yuan)</translation>
    </message>
    <message>
        <source>从哪个月起执行</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>文件上写的执行月份</source>
        <translation>The month named in the document</translation>
    </message>
    <message>
        <source>从哪个月起按新标准发</source>
        <translation>Paid at the new rate from</translation>
    </message>
    <message>
        <source>晚于执行月份的，中间几个月要补发</source>
        <translation>If later, the months between are paid as back pay</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>请写每月的金额</source>
        <translation>Please enter the amount a month</translation>
    </message>
    <message>
        <source>请写年和月，例如 2019-07</source>
        <translation>Please enter year and month, e.g. 2019-07</translation>
    </message>
    <message>
        <source>请写文号，查账时要用</source>
        <translation>Please enter the document no.; audits ask for it</translation>
    </message>
</context>
<context>
    <name>StandardForm</name>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>查账时要用</source>
        <translation>Audits ask for it</translation>
    </message>
    <message>
        <source>从哪个月起执行</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>文件上写的执行月份</source>
        <translation>The month in the document</translation>
    </message>
    <message>
        <source>从哪个月起按新标准发</source>
        <translation>First paid from</translation>
    </message>
    <message>
        <source>晚于执行月份的，中间几个月补发</source>
        <translation>Later than in force: the months between are paid back</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>新标准（元）</source>
        <translation>New standard (yuan)</translation>
    </message>
    <message>
        <source>文件没有调整的，空着不填</source>
        <translation>Leave empty what the document does not change</translation>
    </message>
    <message>
        <source>还要登记别的标准</source>
        <translation>Record others too</translation>
    </message>
    <message>
        <source>先不记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>记下新标准</source>
        <translation>Keep new standards</translation>
    </message>
    <message>
        <source>以前的标准留着不动，算以前的钱还用得到。</source>
        <translation>Earlier standards stay; they are needed for earlier money.</translation>
    </message>
    <message>
        <source>请至少填一个新标准。</source>
        <translation>Please enter at least one new standard.</translation>
    </message>
</context>
<context>
    <name>StandardPreview</name>
    <message>
        <source>记下以后会怎样</source>
        <translation>What this will change</translation>
    </message>
    <message>
        <source>还没有可以比的</source>
        <translation>Nothing to compare yet</translation>
    </message>
    <message>
        <source>填好文件上的月份和至少一个新标准，这里就算出影响，记下以前先看清楚。</source>
        <translation>Enter the months and at least one new standard; what it changes is worked out here before you keep it.</translation>
    </message>
    <message>
        <source>按月补发</source>
        <translation>Back pay by month</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>变化最大的家庭</source>
        <translation>Largest changes</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Households: {count}</translation>
    </message>
</context>
<context>
    <name>StandardsCard</name>
    <message>
        <source>补助标准</source>
        <translation>Aid standards</translation>
    </message>
    <message>
        <source>登记新标准</source>
        <translation>New standard</translation>
    </message>
    <message>
        <source>改正选中的标准</source>
        <translation>Correct standard</translation>
    </message>
    <message>
        <source>去掉选中的标准</source>
        <translation>Remove standard</translation>
    </message>
    <message>
        <source>还没有标准</source>
        <translation>No standards yet</translation>
    </message>
    <message>
        <source>按文件把各项标准记下来，才能算出每月的钱。</source>
        <translation>Amounts can be worked out once the standards are recorded from their documents.</translation>
    </message>
    <message>
        <source>{count} 个标准</source>
        <translation>Standards: {count}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>这个数据文件打不开</source>
        <translation>This data file cannot be opened</translation>
    </message>
    <message>
        <source>程序已经开着了</source>
        <translation>The program is already open</translation>
    </message>
    <message>
        <source>请在任务栏里点开它；同一个数据文件不能开两次。</source>
        <translation>Please click it in the taskbar; one data file cannot be opened twice.</translation>
    </message>
    <message>
        <source>数据正在另一台电脑上用着</source>
        <translation>The data are in use on another PC</translation>
    </message>
    <message>
        <source>这个数据文件正由电脑“{name}”打开着。请先在那台电脑上关闭本程序。
如果那台电脑上并没有开着，请找维护人员，不要自己删除文件。</source>
        <translation>This data file is open on the PC “{name}”. Please close the program there first.
If it is not open there, ask support; do not delete files yourself.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>改动会自动保存</source>
        <translation>Changes are saved at once</translation>
    </message>
    <message>
        <source>字小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>字大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>已自动保存 {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>可撤销：{what}（Ctrl+Z）</source>
        <translation>Undo: {what} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>下一步：{title}，{left}，{waits}</source>
        <translation>Next: {title}, {left}, {waits}</translation>
    </message>
    <message>
        <source>{left}，{waits}</source>
        <translation>{left}, {waits}</translation>
    </message>
    <message>
        <source>{title}，{left}</source>
        <translation>{title}, {left}</translation>
    </message>
    <message>
        <source>下一步：{title}，{left}</source>
        <translation>Next: {title}, {left}</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>换成高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>换成浅色</source>
        <translation>Switch to light</translation>
    </message>
    <message>
        <source>换成深色</source>
        <translation>Switch to dark</translation>
    </message>
</context>
<context>
    <name>StepProgress</name>
    <message>
        <source>{count} 步中已做完 {done} 步</source>
        <translation>{done} of {count} steps done</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>第 {now} 步，共 {count} 步：{title}</source>
        <translation>Step {now} of {count}: {title}</translation>
    </message>
    <message>
        <source>{count} 步都做完了</source>
        <translation>All {count} steps done</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>本月五步都做完了</source>
        <translation>All five steps are done</translation>
    </message>
    <message>
        <source>已封账</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>这个月的五步</source>
        <translation>The five steps of this month</translation>
    </message>
    <message>
        <source>第 {number} 步，共 {count} 步</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>看{month}的五步</source>
        <translation>Go to {month}</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>开始第 {number} 步</source>
        <translation>Start step {number}</translation>
    </message>
    <message>
        <source>核对过了</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>停哪一项</source>
        <translation>What to stop</translation>
    </message>
    <message>
        <source>发到哪个月</source>
        <translation>Last month paid</translation>
    </message>
    <message>
        <source>这个月还发，从下个月起停</source>
        <translation>This month is still paid</translation>
    </message>
    <message>
        <source>停发原因（要写进台账）</source>
        <translation>Reason (kept on record)</translation>
    </message>
    <message>
        <source>从{month}起停发{programme}？</source>
        <translation>Stop {programme} from {month}?</translation>
    </message>
    <message>
        <source>从{since}才开始发，不能停在它以前。</source>
        <translation>It is paid from {since}; it cannot stop before that.</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>{value}，已封账</source>
        <translation>{value}, sealed</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>冲正{name}的这一笔？</source>
        <translation>Reverse this entry of {name}?</translation>
    </message>
    <message>
        <source>冲正</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>先不冲正</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>冲正日期</source>
        <translation>Date of reversal</translation>
    </message>
    <message>
        <source>冲正的原因</source>
        <translation>Reason for reversal</translation>
    </message>
    <message>
        <source>原来的一笔留在台账上，再记一笔相反的，两笔相抵。</source>
        <translation>The entry stays in the ledger; an opposite one is added, and the two cancel out.</translation>
    </message>
</context>
<context>
    <name>TekunDialog</name>
    <message>
        <source>谁转特困</source>
        <translation>Who moves to Tekun</translation>
    </message>
    <message>
        <source>审核确认日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>审批依据</source>
        <translation>Basis of approval</translation>
    </message>
    <message>
        <source>从次月（{month}）起发放</source>
        <translation>Paid from the next month ({month})</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>哪一项</source>
        <translation>Which one</translation>
    </message>
</context>
<context>
    <name>TermsQuestions</name>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>供养方式</source>
        <translation>Care mode</translation>
    </message>
    <message>
        <source>自理能力</source>
        <translation>Self-care</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>Care institution</translation>
    </message>
    <message>
        <source>钱发到机构的账户</source>
        <translation>Paid to the institution&apos;s account</translation>
    </message>
    <message>
        <source>按几个月的标准</source>
        <translation>Months of the standard</translation>
    </message>
    <message>
        <source>按议定的金额</source>
        <translation>Decided amount</translation>
    </message>
    <message>
        <source>怎么算</source>
        <translation>Worked out by</translation>
    </message>
    <message>
        <source>月数</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>议定金额（元）</source>
        <translation>Decided amount (yuan)</translation>
    </message>
    <message>
        <source>登记新机构</source>
        <translation>New institution</translation>
    </message>
    <message>
        <source>{n} 个月</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>还没有登记供养机构，请按下面的“登记新机构”。</source>
        <translation>No care institution is recorded; please click “New institution” below.</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>有底色的是数字，跟着数据走：可以整个删掉，也可以插入别的。其他的字随便改，改了自己保存。</source>
        <translation>Tinted words are figures and follow the data: delete them whole, or insert others. All other words are yours to change; they save themselves.</translation>
    </message>
    <message>
        <source>报告的哪一部分</source>
        <translation>Which part of the report</translation>
    </message>
    <message>
        <source>报告的各部分</source>
        <translation>Parts of the report</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Beginning</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>登记到位</source>
        <translation>Record transfer</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>到位（钱到账了）</source>
        <translation>Arrived (money in the account)</translation>
    </message>
    <message>
        <source>下达（钱还没到）</source>
        <translation>Allotted (not arrived yet)</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Carried in</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请选择钱从哪里来。</source>
        <translation>Please choose where the money comes from.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>这一步是{actor}在{when}做的。</source>
        <translation>This step was done by {actor} on {when}.</translation>
    </message>
    <message>
        <source>撤销以后，各项资料和金额回到做这一步以前的样子。</source>
        <translation>All details and amounts go back to what they were before it.</translation>
    </message>
    <message>
        <source>不撤销</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>屏幕已锁</source>
        <translation>The screen is locked</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>输入锁屏密码，按回车，接着刚才的办。</source>
        <translation>Type the PIN and press Enter to go on with what you were doing.</translation>
    </message>
    <message>
        <source>锁屏密码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>忘了锁屏密码？办法在帮助的“设置”一页里，在别的电脑上打开本程序也能看。</source>
        <translation>PIN forgotten? The way is on the page “Settings” of the help, which you can also read with this program on another PC.</translation>
    </message>
    <message>
        <source>锁屏密码不对，请再输一次。</source>
        <translation>Wrong PIN, please try again.</translation>
    </message>
    <message>
        <source>关闭程序</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>连着输错了 {n} 次，请等半分钟再输。</source>
        <translation>Wrong {n} times. Please wait half a minute.</translation>
    </message>
    <message>
        <source>可以再输了。</source>
        <translation>You can try again.</translation>
    </message>
</context>
<context>
    <name>VerifyPart</name>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>核验这个校验码</source>
        <translation>Verify this code</translation>
    </message>
    <message>
        <source>例如 7K3Q-F9MX</source>
        <translation>e.g. 7K3Q-F9MX</translation>
    </message>
    <message>
        <source>校验码或者编号</source>
        <translation>Check code or number</translation>
    </message>
    <message>
        <source>选 PDF 文件</source>
        <translation>Choose PDF file</translation>
    </message>
    <message>
        <source>校验码印在每一页的右下角，二维码里也是它。</source>
        <translation>The check code stands at the bottom right of each page; the QR code holds it too.</translation>
    </message>
    <message>
        <source>不同的地方</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>Differences: {count}</translation>
    </message>
    <message>
        <source>请先输入校验码或者编号。</source>
        <translation>Please enter a check code or number first.</translation>
    </message>
    <message>
        <source>正在核验</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>核验哪个文件</source>
        <translation>Verify which file</translation>
    </message>
</context>
<context>
    <name>WholeFoot</name>
    <message>
        <source>名单没错，生成 {n} 份名单</source>
        <translation>Lists are right, make them ({n})</translation>
    </message>
    <message>
        <source>打印 {n} 份名单的审批表</source>
        <translation>Print approval forms ({n})</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>存 {n} 份银行文件</source>
        <translation>Save bank files ({n})</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record sent to bank</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
</context>
<context>
    <name>WholeOrders</name>
    <message>
        <source>{n} 份银行文件存到哪个文件夹（格式：{format}）</source>
        <translation>Folder for the bank files ({n}; format: {format})</translation>
    </message>
    <message>
        <source>存到这里</source>
        <translation>Save here</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>文件夹里已经有 {n} 个同名文件</source>
        <translation>Files of the same name in the folder: {n}</translation>
    </message>
    <message>
        <source>已经有的：{names}。</source>
        <translation>Already there: {names}.</translation>
    </message>
    <message>
        <source>换成新的以后，原来的就没有了。已经送过银行的，不要再送一次。</source>
        <translation>Replaced files are gone. What went to the bank must not be sent again.</translation>
    </message>
    <message>
        <source>换成新的</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>先不存</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{n} 份银行文件已存到 {folder}：共 {lines} 笔，{total} 元，和名单一致。送到银行以后，点“登记已送银行”。</source>
        <translation>Bank files saved in {folder}: {n}, lines: {lines}, {total} yuan, as on the lists. When they are at the bank, press “Record sent to bank”.</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>WholePart</name>
    <message>
        <source>正在算名单</source>
        <translation>Working out the list</translation>
    </message>
    <message>
        <source>名单没有算完</source>
        <translation>The list was not worked out</translation>
    </message>
</context>
<context>
    <name>WholeSteps</name>
    <message>
        <source>等 {n} 户</source>
        <translation> and others ({n} in all)</translation>
    </message>
    <message>
        <source>有 {n} 户这次不发，先生成名单吗？</source>
        <translation>Not paid this time: {n}. Make the lists all the same?</translation>
    </message>
    <message>
        <source>这次不发：{who}。</source>
        <translation>Not paid this time: {who}.</translation>
    </message>
    <message>
        <source>以后补全资料，可以用补发把这个月的钱补上。</source>
        <translation>When their data are complete, back pay brings this month&apos;s money.</translation>
    </message>
    <message>
        <source>这次不发，生成名单</source>
        <translation>Make without them</translation>
    </message>
    <message>
        <source>先去补资料</source>
        <translation>Complete data first</translation>
    </message>
    <message>
        <source>{n} 份名单已生成。下一步：打印审批表，送去签字。</source>
        <translation>Lists made: {n}. Next: print the approval forms and have them signed.</translation>
    </message>
    <message>
        <source>正在生成名单</source>
        <translation>Making lists</translation>
    </message>
    <message>
        <source>正在登记</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>四级签字都签好了吗？</source>
        <translation>Are all four signatures there?</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Date of signatures</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>已登记签字。下一步：存银行文件，送到银行。</source>
        <translation>Signatures recorded. Next: save the bank files and take them to the bank.</translation>
    </message>
    <message>
        <source>付到 {count} 个账户。</source>
        <translation>Paid to accounts: {count}.</translation>
    </message>
    <message>
        <source>名单都送到银行了吗？</source>
        <translation>Are all lists at the bank?</translation>
    </message>
    <message>
        <source>登记以后不能再撤回；多发少发，以后用补发更正。</source>
        <translation>Then they cannot be withdrawn; what was paid too much or too little is corrected by back pay.</translation>
    </message>
    <message>
        <source>送银行的日期</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record sent to bank</translation>
    </message>
    <message>
        <source>已登记送银行。收到银行回单以后，再登记发放结果。</source>
        <translation>Recorded as sent. When the bank answers, record the result.</translation>
    </message>
    <message>
        <source>钱都到账了吗？</source>
        <translation>Is all money paid?</translation>
    </message>
    <message>
        <source>有退回的，先不登记：点那个项目，再点“有退回”。</source>
        <translation>If payments came back, do not record yet: choose the programme and press “Returned”.</translation>
    </message>
    <message>
        <source>到账日期</source>
        <translation>Date paid</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>再核对一下</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>已登记全部到账，这个月的名单都做完了。</source>
        <translation>All recorded as paid; the lists of this month are done.</translation>
    </message>
    <message>
        <source>{month}{programme}：{counted}，{sum} 元。</source>
        <translation>{month} {programme}: {counted}, {sum} yuan.</translation>
    </message>
    <message>
        <source>{month}审批表和发放名册</source>
        <translation>Approval forms and lists, {month}</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>已发出 {n} 份文书，编号 {first} 到 {last}。</source>
        <translation>Papers issued: {n}, no. {first} to {last}.</translation>
    </message>
</context>
<context>
    <name>WholeView</name>
    <message>
        <source>怎么算的</source>
        <translation>How computed</translation>
    </message>
    <message>
        <source>这个月先不发</source>
        <translation>Hold this month</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>Show household</translation>
    </message>
    <message>
        <source>重新算</source>
        <translation>Work out again</translation>
    </message>
    <message>
        <source>{month}已封账，没有做过名单</source>
        <translation>{month} is sealed without lists</translation>
    </message>
    <message>
        <source>{month}没有要发钱的人</source>
        <translation>Nobody is paid in {month}</translation>
    </message>
    <message>
        <source>先在“家庭登记”里登记待遇，再回到这里。</source>
        <translation>Record rights under “Households” first, then come back.</translation>
    </message>
    <message>
        <source>去家庭登记</source>
        <translation>Go to households</translation>
    </message>
    <message>
        <source>全部项目的发放名单</source>
        <translation>Payments of all programmes</translation>
    </message>
    <message>
        <source>有 {n} 户（人）这次发不了，补全资料以后会自动重算</source>
        <translation>Cannot be paid this time: {n}; worked out again when the data are complete</translation>
    </message>
    <message>
        <source>有 {n} 笔被银行退回，要改账户再发，或者不再发。</source>
        <translation>Returned by the bank: {n}; correct the account and pay again, or give up.</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Deal with it</translation>
    </message>
    <message>
        <source>看全部名单</source>
        <translation>Show whole list</translation>
    </message>
    <message>
        <source>只看这 {counted}</source>
        <translation>Show only these ({counted})</translation>
    </message>
</context>
<context>
    <name>WithholdingDialog</name>
    <message>
        <source>从{name}家以后的发放中扣回</source>
        <translation>Withhold from later payments to the {name} household</translation>
    </message>
    <message>
        <source>每月扣回</source>
        <translation>Withhold monthly</translation>
    </message>
    <message>
        <source>先不扣</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>从哪一项里扣</source>
        <translation>Withhold from</translation>
    </message>
    <message>
        <source>每月扣多少（元）</source>
        <translation>Amount a month (yuan)</translation>
    </message>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>每月至少要留 {least} 元，所以扣不到 {asked} 元。</source>
        <translation>At least {least} yuan a month must be left, so {asked} yuan cannot be withheld.</translation>
    </message>
    <message>
        <source>{month}的名单已经做了，最早从{first}起扣。</source>
        <translation>The list for {month} is already made; withholding can start from {first}.</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>核销的原因</source>
        <translation>Reason for writing off</translation>
    </message>
    <message>
        <source>例如：人已去世，没有遗产；写上批准的文号</source>
        <translation>e.g. died without estate; with the no. of the approval</translation>
    </message>
    <message>
        <source>{name}的钱收不回来了？</source>
        <translation>Can nothing more be recovered from {name}?</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Write off</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>每月发放，单位万元</source>
        <translation>Paid each month, in 10,000 yuan</translation>
    </message>
    <message>
        <source>{programme}每月发放</source>
        <translation>{programme} by month</translation>
    </message>
    <message>
        <source>万元，{year}年已发 {paid}</source>
        <translation>{paid} × 10,000 yuan in {year}</translation>
    </message>
</context>
<context>
    <name>YearPart</name>
    <message>
        <source>报告写哪些项目：</source>
        <translation>Programmes of the report:</translation>
    </message>
    <message>
        <source>再写一版</source>
        <translation>Write new version</translation>
    </message>
    <message>
        <source>还没有可以报告的年份</source>
        <translation>No year to report yet</translation>
    </message>
    <message>
        <source>登记了资金或者发放了名单的年份，都列在这里。</source>
        <translation>Years with funds or payments are listed here.</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>{year}年的年终报告</source>
        <translation>Year-end report {year}</translation>
    </message>
    <message>
        <source>数字、句子和图表由程序按发放和资金记录写好，您核对、改字、打分，最后封存。随时可以离开，回来接着做。</source>
        <translation>The program writes figures, sentences and charts from payments and funds; you check, reword, score and seal. Leave at any time and go on later.</translation>
    </message>
    <message>
        <source>正在写，写的项目是{names}。</source>
        <translation>Being written, for {names}.</translation>
    </message>
    <message>
        <source>已经封存，不会再变。要改就再写一版，文字和评分先照上一版，封存过的每一版都留着。</source>
        <translation>Sealed; it never changes. A new version begins with the words and scores of this one; every sealed version is kept.</translation>
    </message>
</context>
<context>
    <name>YearReportPage</name>
    <message>
        <source>年终报告</source>
        <translation>Year-end report</translation>
    </message>
    <message>
        <source>正在算数字</source>
        <translation>Working out the figures</translation>
    </message>
    <message>
        <source>数字没有算完</source>
        <translation>The figures were not worked out</translation>
    </message>
    <message>
        <source>重新算</source>
        <translation>Work out again</translation>
    </message>
    <message>
        <source>选一个年份，程序按发放和资金记录写好报告，您来核对。</source>
        <translation>Choose a year; the program writes the report from payments and funds, you check it.</translation>
    </message>
    <message>
        <source>先看要办的事，再看数字；回车看一个数字是怎么来的。</source>
        <translation>First what is to do, then the figures; Enter shows where a figure comes from.</translation>
    </message>
    <message>
        <source>报告的每一段都能改，改过的字明年还在。</source>
        <translation>Every part can be reworded; your words are there again next year.</translation>
    </message>
    <message>
        <source>程序知道的自己算，不知道的请您打分，扣分写明原因。</source>
        <translation>What the program knows it computes; please score the rest, with a reason for lost points.</translation>
    </message>
    <message>
        <source>先看清楚、校对过，再打印、存文件，最后封存。</source>
        <translation>Look and proof-read first, then print, save, and seal at last.</translation>
    </message>
    <message>
        <source>{year}年年终报告</source>
        <translation>Year-end report {year}</translation>
    </message>
    <message>
        <source>{title}（{now}/{count} {step}）</source>
        <translation>{title} ({now}/{count} {step})</translation>
    </message>
    <message>
        <source>还有 {count} 件事要先办，办完才能封存。</source>
        <translation>To do before sealing: {count}.</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>校对还有 {count} 处错误，请改好，或者确认没错。</source>
        <translation>Errors found by proof-reading: {count}; mend them or confirm they are right.</translation>
    </message>
    <message>
        <source>{year}年的年终报告已封存。现在可以打印、存文件。</source>
        <translation>The report of {year} is sealed. It can now be printed and saved.</translation>
    </message>
</context>
<context>
    <name>YearSealing</name>
    <message>
        <source>全年封账</source>
        <translation>Seal year</translation>
    </message>
    <message>
        <source>存档报告的校验码以 {sign} 开头。</source>
        <translation>The code of the filed report begins with {sign}.</translation>
    </message>
    <message>
        <source>正在核对能不能封账</source>
        <translation>Checking whether it can be sealed</translation>
    </message>
    <message>
        <source>正在封账</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>{year}年已封账，报告存在：{path}</source>
        <translation>{year} is sealed; the report is saved as {path}</translation>
    </message>
</context>
<context>
    <name>YearSwitch</name>
    <message>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
</context>
<context>
    <name>YuanField</name>
    <message>
        <source>请填整元。</source>
        <translation>Please enter whole yuan.</translation>
    </message>
</context>
<context>
    <name>_ObstaclesDialog</name>
    <message>
        <source>先不封账</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>还有 {n} 件，办完这些再看。</source>
        <translation>{n} more; look again when these are done.</translation>
    </message>
    <message>
        <source>去办</source>
        <translation>Do it</translation>
    </message>
</context>
<context>
    <name>_ReportText</name>
    <message>
        <source>运行情况</source>
        <translation>How the program ran</translation>
    </message>
</context>
<context>
    <name>_Since</name>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>人员情况和收入从这个月起改，一般从下个月起</source>
        <translation>Facts and incomes change from this month, usually the next</translation>
    </message>
</context>
<context>
    <name>allowances</name>
    <message>
        <source>每户</source>
        <translation>household</translation>
    </message>
    <message>
        <source>每人</source>
        <translation>person</translation>
    </message>
    <message>
        <source>每件</source>
        <translation>case</translation>
    </message>
    <message>
        <source>四舍五入到分</source>
        <translation>Rounded to 0.01</translation>
    </message>
    <message>
        <source>四舍五入到角</source>
        <translation>Rounded to 0.1</translation>
    </message>
    <message>
        <source>四舍五入到元</source>
        <translation>Rounded to 1 yuan</translation>
    </message>
    <message>
        <source>进一到元</source>
        <translation>Rounded up to 1 yuan</translation>
    </message>
    <message>
        <source>低于下限按下限</source>
        <translation>raised to the minimum</translation>
    </message>
    <message>
        <source>{per} {amount} 元</source>
        <translation>{amount} yuan per {per}</translation>
    </message>
    <message>
        <source>{month}{amount}。</source>
        <translation>{month}: {amount}.</translation>
    </message>
    <message>
        <source>{per} {count} 个月共 {amount} 元：{months}。</source>
        <translation>{amount} yuan per {per} for {count} months: {months}.</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>不登记。可能是别的名单的回单，请核对。</source>
        <translation>Not recorded. It may be the receipt of another list; please check.</translation>
    </message>
    <message>
        <source>不登记。请问银行付到了哪个账号。</source>
        <translation>Not recorded. Please ask the bank which account was paid.</translation>
    </message>
    <message>
        <source>不登记。请银行补足，重新出回单。</source>
        <translation>Not recorded. Ask the bank to pay the rest and issue a new receipt.</translation>
    </message>
    <message>
        <source>不登记。请银行收回多付的，重新出回单。</source>
        <translation>Not recorded. Ask the bank to take back the excess and issue a new receipt.</translation>
    </message>
    <message>
        <source>只登记一次。请问银行是不是付了两次。</source>
        <translation>Recorded once. Please ask the bank whether it was paid twice.</translation>
    </message>
    <message>
        <source>不登记。请银行写明最后的结果。</source>
        <translation>Not recorded. Ask the bank for the final result.</translation>
    </message>
    <message>
        <source>不登记。请银行改正日期。</source>
        <translation>Not recorded. Ask the bank to correct the date.</translation>
    </message>
    <message>
        <source>{said}（名单是 {amount}）</source>
        <translation>{said} (list: {amount})</translation>
    </message>
    <message>
        <source>编号 {key}</source>
        <translation>No. {key}</translation>
    </message>
    <message>
        <source>登记为退票，改好账户再发。</source>
        <translation>Recorded as returned; correct the account and pay again.</translation>
    </message>
    <message>
        <source>没有答复</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>先不登记，等下一份回单。</source>
        <translation>Not recorded; wait for the next receipt.</translation>
    </message>
    <message>
        <source>{said}，{amount} 元，账号 {account}。</source>
        <translation>{said}, {amount} yuan, account {account}.</translation>
    </message>
    <message>
        <source>银行的回单这样登记，对吗？</source>
        <translation>Record the bank&apos;s receipt like this?</translation>
    </message>
    <message>
        <source>回单和这份名单对不上</source>
        <translation>The receipt does not match this list</translation>
    </message>
    <message>
        <source>这份回单已经登记过了</source>
        <translation>This receipt is already recorded</translation>
    </message>
    <message>
        <source>回单里没有新的结果</source>
        <translation>The receipt holds no new results</translation>
    </message>
    <message>
        <source>到账 {counted}，{sum} 元。</source>
        <translation>Paid {counted}, {sum} yuan.</translation>
    </message>
    <message>
        <source>退回 {counted}，{sum} 元，钱回到结余，等着再发。</source>
        <translation>Returned {counted}, {sum} yuan; the money goes back to the balance until paid again.</translation>
    </message>
    <message>
        <source>有 {count} 行以前登记过，没有变化。</source>
        <translation>Lines recorded before, unchanged: {count}.</translation>
    </message>
    <message>
        <source>有 {count} 行和名单对不上，不登记。</source>
        <translation>Lines that do not match the list, not recorded: {count}.</translation>
    </message>
    <message>
        <source>还有 {counted}、{sum} 元没有结果。</source>
        <translation>Still without a result: {counted}, {sum} yuan.</translation>
    </message>
    <message>
        <source>登记以后，这份名单就做完了。</source>
        <translation>This list is then complete.</translation>
    </message>
    <message>
        <source>到账 {counted}</source>
        <translation>paid {counted}</translation>
    </message>
    <message>
        <source>退回 {counted}</source>
        <translation>returned {counted}</translation>
    </message>
    <message>
        <source>没有新的结果，没有登记。</source>
        <translation>There are no new results; nothing was recorded.</translation>
    </message>
    <message>
        <source>已登记：{told}。</source>
        <translation>Recorded: {told}.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>窗口打不开，系统里缺少程序库：{name}</source>
        <translation>The window cannot open; the system lacks the library {name}</translation>
    </message>
    <message>
        <source>这里没有图形桌面，窗口打不开。</source>
        <translation>There is no graphical desktop here; the window cannot open.</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>{month}的{programme}名单没有做</source>
        <translation>{programme}: no list made for {month}</translation>
    </message>
    <message>
        <source>{list}还没有办完</source>
        <translation>Not finished: {list}</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}算不出金额</source>
        <translation>{programme}: amount cannot be worked out ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}没有银行账号</source>
        <translation>{programme}: no bank account ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}资金超支</source>
        <translation>{programme}: fund overspent</translation>
    </message>
    <message>
        <source>{programme}的钱不够发{month}</source>
        <translation>{programme}: not enough money for {month}</translation>
    </message>
    <message>
        <source>上年结余还没有结转到今年</source>
        <translation>Last year&apos;s balance is not carried in yet</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}的渐退期到本月结束</source>
        <translation>{programme}: phase-out ends this month ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}发到本月为止</source>
        <translation>{programme}: last payment this month ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {amount} 元已配套未拨付</source>
        <translation>{programme}: {amount} yuan still to arrive</translation>
    </message>
    <message>
        <source>{programme}资金已用完</source>
        <translation>{programme}: fund used up</translation>
    </message>
    <message>
        <source>中间漏了一个月，要补做，钱才不会少发</source>
        <translation>A month was skipped; make its list so that nobody is underpaid</translation>
    </message>
    <message>
        <source>{names}。不补上，钱就发不出去</source>
        <translation>{names}. Without an account nothing can be paid</translation>
    </message>
    <message>
        <source>结余 {amount} 元，要发 {needed} 元，还差 {missing} 元</source>
        <translation>Balance {amount} yuan, due {needed} yuan, {missing} yuan short</translation>
    </message>
    <message>
        <source>{list}有 {count} 笔被银行退回，还没有处理</source>
        <translation>{list}: returned by the bank, not dealt with: {count}</translation>
    </message>
    <message>
        <source>{programme}提高标准以后还没有补发</source>
        <translation>{programme}: back pay for the higher standard is due</translation>
    </message>
    <message>
        <source>{programme}恢复发放的 {amount} 元还没有补发</source>
        <translation>{programme}: {amount} yuan resumed and not yet paid back</translation>
    </message>
    <message>
        <source>{programme}有 {amount} 元先不发，还没有恢复</source>
        <translation>{programme}: {amount} yuan on hold</translation>
    </message>
    <message>
        <source>{programme}的上年结转和上年结余对不上</source>
        <translation>{programme}: carried in differs from last year&apos;s balance</translation>
    </message>
    <message>
        <source>{programme}的启动资金还没有补足</source>
        <translation>{programme}: base fund not refilled yet</translation>
    </message>
    <message>
        <source>多发的钱还有 {amount} 元没有收回</source>
        <translation>{amount} yuan overpaid and still to recover</translation>
    </message>
    <message>
        <source>{month}可以封账了</source>
        <translation>{month} can be sealed</translation>
    </message>
    <message>
        <source>{names}，共 {amount} 元。改好账户再发，或者不再发</source>
        <translation>{names}; {amount} yuan in all. Correct the accounts and pay again, or do not pay</translation>
    </message>
    <message>
        <source>新标准从以前的月份执行，那几个月的差额还没有发</source>
        <translation>The new standard holds from earlier months; their difference is not paid yet</translation>
    </message>
    <message>
        <source>{names}。做一份补发名单，钱就发出去</source>
        <translation>{names}. A back-pay list pays it</translation>
    </message>
    <message>
        <source>{names}，最早的从{since}等到现在。查清了就恢复发放，不该发的办停发</source>
        <translation>{names}; the oldest waits since {since}. Resume when it is clear, or stop the payment</translation>
    </message>
    <message>
        <source>{year}年结余是 {amount} 元。钱到账登记以后，这条就没有了</source>
        <translation>The balance of {year} is {amount} yuan. This goes once arriving money is recorded</translation>
    </message>
    <message>
        <source>{all_names}共 {amount} 元，结转了才能用</source>
        <translation>{all_names}: {amount} yuan in all, to be carried over before use</translation>
    </message>
    <message>
        <source>结转了 {amount} 元，上年结余现在是 {needed} 元。再做一次年度结转就对上了</source>
        <translation>{amount} yuan carried in, last year&apos;s balance is now {needed} yuan. Carry over once more to correct it</translation>
    </message>
    <message>
        <source>上年用掉的 {amount} 元，做年度结转时列入今年下达</source>
        <translation>{amount} yuan used last year; the carry-over adds them to this year&apos;s allotments</translation>
    </message>
    <message>
        <source>{names}。收回现金，或者从以后的发放里扣</source>
        <translation>{names}. Collect cash, or withhold from later payments</translation>
    </message>
    <message>
        <source>{names}。{next}起不再发放，请提前告诉本人</source>
        <translation>{names}. No payment from {next}; please tell them in advance</translation>
    </message>
    <message>
        <source>{names}。{next}起名单里不再有</source>
        <translation>{names}. No longer on the list from {next}</translation>
    </message>
    <message>
        <source>钱还没有到账，不算在结余里，不能拿来发</source>
        <translation>Not in the account yet, so it cannot be paid out</translation>
    </message>
    <message>
        <source>{amount} 元全部支出，再到位以前不能发</source>
        <translation>All {amount} yuan are spent; nothing can be paid until more arrives</translation>
    </message>
    <message>
        <source>还有 {count} 个月没有封账。封了账，印出去的数字就不会再变</source>
        <translation>Months not sealed yet: {count}. Once sealed, printed figures no longer change</translation>
    </message>
    <message>
        <source>名单做好了，还没有审批</source>
        <translation>The list is made but not approved</translation>
    </message>
    <message>
        <source>签好字了，还没有送银行</source>
        <translation>Signed, but not sent to the bank</translation>
    </message>
    <message>
        <source>送到银行了，还没有登记实发结果</source>
        <translation>Sent to the bank; the result is not recorded</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Deal with it</translation>
    </message>
    <message>
        <source>去补做</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>去补发</source>
        <translation>Pay it</translation>
    </message>
    <message>
        <source>看名单</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>接着办</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>去补填</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>看明细</source>
        <translation>See entries</translation>
    </message>
    <message>
        <source>去结转</source>
        <translation>Carry over</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>See ledger</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>去封账</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>{names}没有银行账号</source>
        <translation>{names}: no bank account</translation>
    </message>
    <message>
        <source>{programme}，不补上，钱就发不出去</source>
        <translation>{programme}; without it nothing can be paid</translation>
    </message>
    <message>
        <source>去登记标准</source>
        <translation>Record standard</translation>
    </message>
    <message>
        <source>{names}等 {count} 家</source>
        <translation>{names} and others ({count} in all)</translation>
    </message>
</context>
<context>
    <name>bank</name>
    <message>
        <source>文件打不开</source>
        <translation>the file cannot be opened</translation>
    </message>
    <message>
        <source>文件不是 UTF-8 编码</source>
        <translation>the file is not in UTF-8</translation>
    </message>
    <message>
        <source>第 {expected} 行的写法不对</source>
        <translation>line {expected} is written wrongly</translation>
    </message>
    <message>
        <source>缺少 {key}</source>
        <translation>{key} is missing</translation>
    </message>
    <message>
        <source>{key} 是多余的，可能写错了名称</source>
        <translation>{key} is not known, perhaps a misspelt name</translation>
    </message>
    <message>
        <source>{key} 应是{expected}</source>
        <translation>{key} must be {expected}</translation>
    </message>
    <message>
        <source>{key} 只能从这里面选：{expected}</source>
        <translation>{key} must be one of: {expected}</translation>
    </message>
    <message>
        <source>{key} 出现了两次</source>
        <translation>{key} appears twice</translation>
    </message>
    <message>
        <source>{key} 是空的</source>
        <translation>{key} is empty</translation>
    </message>
    <message>
        <source>{key} 里有文件放不下的符号</source>
        <translation>{key} has characters the file cannot hold</translation>
    </message>
    <message>
        <source>{key} 只能用于序号、金额、笔数、总金额，别的列补零会变样</source>
        <translation>{key} is only for running numbers, amounts, counts and totals; zeros would spoil other columns</translation>
    </message>
    <message>
        <source>{key} 至少要 {expected}</source>
        <translation>{key} must be at least {expected}</translation>
    </message>
    <message>
        <source>带引号的文字</source>
        <translation>a text in quotes</translation>
    </message>
    <message>
        <source> true 或 false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>不带引号的整数</source>
        <translation>a whole number without quotes</translation>
    </message>
    <message>
        <source>方括号里的一串</source>
        <translation>a list in square brackets</translation>
    </message>
    <message>
        <source>一节</source>
        <translation>a section</translation>
    </message>
    <message>
        <source>方括号里的一串文字</source>
        <translation>a list of texts in square brackets</translation>
    </message>
    <message>
        <source>方括号里的一串 { … }</source>
        <translation>a list of { … } in square brackets</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>running number</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>户名</source>
        <translation>account holder</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>account number</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>household number</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>community</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>month</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>date</translation>
    </message>
    <message>
        <source>笔数</source>
        <translation>number of payments</translation>
    </message>
    <message>
        <source>总金额</source>
        <translation>total</translation>
    </message>
    <message>
        <source>固定文字</source>
        <translation>fixed text</translation>
    </message>
    <message>
        <source>{column}里有“{sign}”，银行用它隔开各列</source>
        <translation>{column} contains “{sign}”, which separates the columns</translation>
    </message>
    <message>
        <source>{column}里有看不见的符号</source>
        <translation>{column} contains invisible characters</translation>
    </message>
    <message>
        <source>{column}用“{sign}”开头，会被当成公式</source>
        <translation>{column} begins with “{sign}” and would be taken for a formula</translation>
    </message>
    <message>
        <source>{column}里的“{sign}”字，银行的编码里没有</source>
        <translation>{column} contains “{sign}”, which the bank&apos;s encoding lacks</translation>
    </message>
    <message>
        <source>{column}太长，有 {length} 个字节，只放得下 {room} 个</source>
        <translation>{column} is too long: {length} bytes, room for {room}</translation>
    </message>
    <message>
        <source>文件打不开。可能正在别的程序里打开，请关掉再试</source>
        <translation>the file cannot be opened. It may be open in another program; please close it and try again</translation>
    </message>
    <message>
        <source>文件超过 {expected} MB，不像银行的回单</source>
        <translation>the file is above {expected} MB and hardly a bank&apos;s receipt; please choose another one</translation>
    </message>
    <message>
        <source>文件里没有一笔发放结果</source>
        <translation>the file holds no results; please check whether it is the right one</translation>
    </message>
    <message>
        <source>不是 Excel 表格（.xlsx），或者已经损坏。请向银行重新要一份</source>
        <translation>it is no Excel workbook (.xlsx), or damaged. Please ask the bank for a new one</translation>
    </message>
    <message>
        <source>是老式的 .xls 表格，请在 Excel 里另存为 .xlsx 再读</source>
        <translation>it is an old .xls workbook; please save it as .xlsx in Excel, then read that</translation>
    </message>
    <message>
        <source>表格里带有程序（宏），没有打开。请向银行要一份不带宏的</source>
        <translation>the workbook contains macros and was not opened. Please ask the bank for one without</translation>
    </message>
    <message>
        <source>文件解开以后大得不正常，没有打开</source>
        <translation>unpacked, the file is abnormally large and was not opened; please ask the bank for a new one</translation>
    </message>
    <message>
        <source>超过 {expected} 行，请把下面的空行删掉再读</source>
        <translation>it has more than {expected} rows; please delete the empty rows at the end, then read it again</translation>
    </message>
    <message>
        <source>不是文本文件，可能选错了文件</source>
        <translation>it is no text file; perhaps the wrong file was chosen</translation>
    </message>
    <message>
        <source>文件是 {found} 编码，这种格式应是 {expected}</source>
        <translation>the file is in {found}; this format needs {expected}</translation>
    </message>
    <message>
        <source>第 {line} 行有认不出的字，应是 {expected} 编码</source>
        <translation>line {line} has unreadable characters; it must be in {expected}</translation>
    </message>
    <message>
        <source>第 {line} 行应有 {expected} 列，现在是 {found} 列</source>
        <translation>line {line} has {found} columns in place of {expected}</translation>
    </message>
    <message>
        <source>第 {line} 行应有 {expected} 个字节，现在是 {found} 个</source>
        <translation>line {line} has {found} bytes in place of {expected}</translation>
    </message>
    <message>
        <source>第 {line} 行的各列没有对齐，有半个字</source>
        <translation>the columns of line {line} are not aligned; a character is cut in half</translation>
    </message>
    <message>
        <source>第 {line} 行有看不见的符号</source>
        <translation>line {line} contains invisible characters</translation>
    </message>
    <message>
        <source>第 {line} 行应是各列的名称，“{expected}”这一列现在是“{found}”</source>
        <translation>line {line} must hold the column names; “{expected}” is “{found}” there</translation>
    </message>
    <message>
        <source>第 {line} 行应有“{expected}”的地方，现在是“{found}”</source>
        <translation>line {line} has “{found}” in place of “{expected}”</translation>
    </message>
    <message>
        <source>第 {line} 行的编号应是 12 位数字，现在是“{found}”</source>
        <translation>the number in line {line} must have 12 digits, not “{found}”</translation>
    </message>
    <message>
        <source>第 {line} 行的账号应是数字，而且要存成文本</source>
        <translation>the account number in line {line} must consist of digits and be stored as text</translation>
    </message>
    <message>
        <source>第 {line} 行的金额“{found}”看不懂</source>
        <translation>the amount in line {line} cannot be understood: “{found}”</translation>
    </message>
    <message>
        <source>第 {line} 行的状态“{found}”不认识，认识的有：{expected}</source>
        <translation>the state in line {line} is not known: “{found}”; known are: {expected}</translation>
    </message>
    <message>
        <source>第 {line} 行的失败原因太长，或者有认不出的字</source>
        <translation>the reason in line {line} is too long or unreadable</translation>
    </message>
    <message>
        <source>第 {line} 行的日期“{found}”不对</source>
        <translation>the date in line {line} is wrong: “{found}”</translation>
    </message>
    <message>
        <source>没有汇总行，文件可能不完整。请向银行重新要一份</source>
        <translation>the line of totals is missing, the file may be incomplete. Please ask the bank for a new one</translation>
    </message>
    <message>
        <source>汇总行写的是 {expected} 笔，实际有 {found} 笔，文件可能不完整。请向银行重新要一份</source>
        <translation>the line of totals says {expected} payments, but there are {found}; the file may be incomplete. Please ask the bank for a new one</translation>
    </message>
    <message>
        <source>汇总行写的是 {expected} 元，加起来是 {found} 元，文件可能不完整。请向银行重新要一份</source>
        <translation>the line of totals says {expected} yuan, but the sum is {found} yuan; the file may be incomplete. Please ask the bank for a new one</translation>
    </message>
    <message>
        <source>汇总行</source>
        <translation>Line of totals</translation>
    </message>
    <message>
        <source>第 {line} 行{name}</source>
        <translation>Line {line} ({name})</translation>
    </message>
</context>
<context>
    <name>blockers</name>
    <message>
        <source>{month}的变动还没有核对</source>
        <translation>Changes of {month} not checked yet</translation>
    </message>
    <message>
        <source>{count} 份名单等着签字</source>
        <translation>Lists to be signed: {count}</translation>
    </message>
    <message>
        <source>{count} 份名单等着送银行</source>
        <translation>Lists to go to the bank: {count}</translation>
    </message>
    <message>
        <source>{count} 份名单等着银行回单</source>
        <translation>Lists waiting for the bank: {count}</translation>
    </message>
    <message>
        <source>{first}，另外还有 {more} 件</source>
        <translation>{first}; more: {more}</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>{year}年的节假日还没有填，现在只扣周末。</source>
        <translation>No holidays entered for {year}; only weekends are left out.</translation>
    </message>
    <message>
        <source>这一年的日子是您填的或改过的。</source>
        <translation>These days were entered or changed by you.</translation>
    </message>
    <message>
        <source>照国务院办公厅的通知（{source}）填的。</source>
        <translation>By the State Council&apos;s notice ({source}).</translation>
    </message>
    <message>
        <source>填入 {years} 年公布的节假日</source>
        <translation>Enter the holidays published for {years}</translation>
    </message>
</context>
<context>
    <name>carry_over</name>
    <message>
        <source>暂不能结转</source>
        <translation>Not possible yet</translation>
    </message>
    <message>
        <source>结余变了，更正</source>
        <translation>Changed, correct</translation>
    </message>
    <message>
        <source>待结转</source>
        <translation>To carry over</translation>
    </message>
    <message>
        <source>待补足启动资金</source>
        <translation>Base fund to refill</translation>
    </message>
    <message>
        <source>不用再转</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>{year}年登记上年结转，共 {amount} 元。</source>
        <translation>Carried into {year}: {amount} yuan in all.</translation>
    </message>
    <message>
        <source>各项目都已结转，不用再做。</source>
        <translation>All programmes are carried over; nothing is left to do.</translation>
    </message>
    <message>
        <source>{programme}用掉的启动资金 {amount} 元，列入{year}年下达，到账以前算已配套未拨付。</source>
        <translation>{programme}: the {amount} yuan used of the base fund are allotted for {year}; until they arrive they count as allotted, not arrived.</translation>
    </message>
    <message>
        <source>{programme} {amount} 元</source>
        <translation>{programme} {amount} yuan</translation>
    </message>
    <message>
        <source>已把启动资金的补足列入{year}年下达。</source>
        <translation>The refill of the base fund is allotted for {year}.</translation>
    </message>
    <message>
        <source>已结转到{year}年：{funds}。</source>
        <translation>Carried over to {year}: {funds}.</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>{stages}。</source>
        <translation>{stages}.</translation>
    </message>
    <message>
        <source>分 {count} 期共 {amount} 元</source>
        <translation>in {count} instalments, {amount} yuan in all</translation>
    </message>
    <message>
        <source>{day}发生</source>
        <translation>happened on {day}</translation>
    </message>
    <message>
        <source>已签息诉息访承诺书</source>
        <translation>undertaking signed</translation>
    </message>
    <message>
        <source>没有签息诉息访承诺书</source>
        <translation>undertaking not signed</translation>
    </message>
    <message>
        <source>以前帮助过，核实后再给</source>
        <translation>helped before, checked and helped again</translation>
    </message>
    <message>
        <source>凭联席会议纪要发放。</source>
        <translation>Paid on the minutes of the joint meeting.</translation>
    </message>
    <message>
        <source>不超过 {limit} 元，由街道（乡镇）审批。</source>
        <translation>Up to {limit} yuan the street (township) approves.</translation>
    </message>
    <message>
        <source>超过 {limit} 元，由区民政局审批。</source>
        <translation>Above {limit} yuan the district bureau approves.</translation>
    </message>
    <message>
        <source>由区民政局审批。</source>
        <translation>The district bureau approves.</translation>
    </message>
    <message>
        <source>{approval}最多可给 {most} 元（{persons} 人，{months} 个月的标准）。</source>
        <translation>{approval} At most {most} yuan (persons: {persons}, standard × {months}).</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>添人</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>出生、结婚、迁入、收养</source>
        <translation>Birth, marriage, move</translation>
    </message>
    <message>
        <source>减人</source>
        <translation>Remove member</translation>
    </message>
    <message>
        <source>迁出、结婚、就业、服刑、离家</source>
        <translation>Moved, married, works, in prison, left home</translation>
    </message>
    <message>
        <source>全家迁出</source>
        <translation>Move away</translation>
    </message>
    <message>
        <source>户口迁走，各个项目一次停清</source>
        <translation>Whole family; ends all</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>各个项目一次停清</source>
        <translation>Ends all payments</translation>
    </message>
    <message>
        <source>换户主</source>
        <translation>Change head</translation>
    </message>
    <message>
        <source>户号不变，待遇接着发</source>
        <translation>Payments go on</translation>
    </message>
    <message>
        <source>人员情况</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>残疾、重病、是否计入保障人口</source>
        <translation>Disability, illness</translation>
    </message>
    <message>
        <source>收入变化</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>从哪个月起，收入多少</source>
        <translation>How much, from when</translation>
    </message>
    <message>
        <source>换账号</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>补填或更换银行账号</source>
        <translation>New or missing</translation>
    </message>
    <message>
        <source>增加项目</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>再加一项，或者重新享受</source>
        <translation>One more, or again</translation>
    </message>
    <message>
        <source>调整待遇</source>
        <translation>Change terms</translation>
    </message>
    <message>
        <source>供养方式、档次、机构</source>
        <translation>Care mode, tier</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stop payment</translation>
    </message>
    <message>
        <source>不再符合条件</source>
        <translation>No longer eligible</translation>
    </message>
    <message>
        <source>就业渐退</source>
        <translation>Phase-out</translation>
    </message>
    <message>
        <source>有了工作，低保再发几个月</source>
        <translation>Found work, Dibao ends</translation>
    </message>
    <message>
        <source>转特困</source>
        <translation>Move to Tekun</translation>
    </message>
    <message>
        <source>停低保，接着发特困供养</source>
        <translation>Straight from Dibao</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>社区、住址、电话、备注</source>
        <translation>Address, phone, note</translation>
    </message>
    <message>
        <source>改姓名</source>
        <translation>Correct name</translation>
    </message>
    <message>
        <source>姓名写错了，改成正确的</source>
        <translation>Was misspelt</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>待遇</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>收入和账号</source>
        <translation>Income and account</translation>
    </message>
    <message>
        <source>{family}家有什么变动？</source>
        <translation>What has changed for the {family} household?</translation>
    </message>
    <message>
        <source>没有变动</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Record a change</translation>
    </message>
    <message>
        <source>改过来</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>住址和电话不影响金额，改了马上有效。</source>
        <translation>Address and phone do not affect any amount and take effect at once.</translation>
    </message>
    <message>
        <source>登记死亡</source>
        <translation>Record death</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>改收入</source>
        <translation>Change income</translation>
    </message>
    <message>
        <source>把这一家以后的收入都写在这里；以前的月份不变。</source>
        <translation>Enter all income of the household from now on; earlier months stay as they are.</translation>
    </message>
    <message>
        <source>补填银行账号</source>
        <translation>Add bank account</translation>
    </message>
    <message>
        <source>用这个账号</source>
        <translation>Use this account</translation>
    </message>
    <message>
        <source>登记供养机构</source>
        <translation>New care institution</translation>
    </message>
    <message>
        <source>登记机构</source>
        <translation>Record institution</translation>
    </message>
    <message>
        <source>先不添</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不减</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>新生儿上了户口就有身份证号，看户口簿；晚些登记也不会少发，可以从出生的下个月起补算。</source>
        <translation>A newborn has an ID number once the residence is registered: see the household book. Recorded later, nothing is lost; the child can be counted from the month after birth.</translation>
    </message>
    <message>
        <source>户号不变，待遇接着发，不算新增也不算退出。</source>
        <translation>The number stays and payments go on; it counts neither as new nor as stopped.</translation>
    </message>
    <message>
        <source>以前的名单不变，以后的名单用新写法。</source>
        <translation>Earlier lists stay as they are; later lists use the new spelling.</translation>
    </message>
    <message>
        <source>增加这个项目</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>先不增加</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>停发？</source>
        <translation>Stop?</translation>
    </message>
    <message>
        <source>先不停</source>
        <translation>Keep paying</translation>
    </message>
    <message>
        <source>{family}家添了{name}，从{month}起算进来。</source>
        <translation>{name} joined the {family} household and counts from {month}.</translation>
    </message>
    <message>
        <source>{family}家减了{name}，算到{month}为止。</source>
        <translation>{name} left the {family} household and counts until {month}.</translation>
    </message>
    <message>
        <source>本人的钱发到{month}为止。</source>
        <translation>Paid for this person until {month}.</translation>
    </message>
    <message>
        <source>已登记{name}于{day}去世。{lines}</source>
        <translation>Recorded: {name} died on {day}. {lines}</translation>
    </message>
    <message>
        <source>从{month}起，户主是{name}，户号不变。</source>
        <translation>From {month} the head is {name}; the household number stays.</translation>
    </message>
    <message>
        <source>{name}的情况从{month}起改了。</source>
        <translation>The details of {name} are changed from {month}.</translation>
    </message>
    <message>
        <source>姓名改成了{name}，以前的名单不变。</source>
        <translation>The name is now {name}; earlier lists stay as they are.</translation>
    </message>
    <message>
        <source>{family}家的资料改好了。</source>
        <translation>The details of the {family} household are changed.</translation>
    </message>
    <message>
        <source>银行账户还是{name}的，请再办“换账号”。</source>
        <translation>The bank account is still that of {name}; please also record a new one with “Bank account”.</translation>
    </message>
    <message>
        <source>{family}家的收入从{month}起改了。</source>
        <translation>The income of the {family} household is changed from {month}.</translation>
    </message>
    <message>
        <source>{family}家的钱从{month}起发到新账号。</source>
        <translation>The {family} household is paid to the new account from {month}.</translation>
    </message>
    <message>
        <source>{family}家增加了{programme}。</source>
        <translation>The {family} household is now enrolled in {programme}.</translation>
    </message>
    <message>
        <source>{family}家的待遇从{month}起调整。</source>
        <translation>The terms of the {family} household are changed from {month}.</translation>
    </message>
    <message>
        <source>{month}和以前的名单不变；资料不会删除，以后可以再享受。</source>
        <translation>Lists up to {month} stay as they are. Nothing is deleted; the household can be enrolled again.</translation>
    </message>
    <message>
        <source>{family}家的{programme}从{month}起停发。</source>
        <translation>{programme} for the {family} household stops from {month}.</translation>
    </message>
    <message>
        <source>办就业渐退</source>
        <translation>Start phase-out</translation>
    </message>
    <message>
        <source>办渐退</source>
        <translation>Phase out</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>有人就业、收入超过标准后，低保照原来的金额再发几个月，到期停发。</source>
        <translation>When somebody found work and the income is above the standard, Dibao goes on for some months at the same amount, then stops.</translation>
    </message>
    <message>
        <source>全家迁出？</source>
        <translation>Whole family moves?</translation>
    </message>
    <message>
        <source>转特困供养</source>
        <translation>Change to Tekun care</translation>
    </message>
    <message>
        <source>先不转</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>本人的低保发到确认的当月，特困供养从下个月起发，不断也不重。</source>
        <translation>Dibao is paid up to the month of approval, Tekun from the next: no gap, nothing twice.</translation>
    </message>
    <message>
        <source>人员情况变化</source>
        <translation>Change of facts</translation>
    </message>
    <message>
        <source>改情况</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>以前的月份不变。补报以前的月份也可以，差的钱会算出来。</source>
        <translation>Earlier months stay as they are. An earlier month may be given too; the difference is worked out.</translation>
    </message>
    <message>
        <source>{family}家的低保进入渐退期，发到{month}为止；{day}起首页会提醒。</source>
        <translation>Dibao of the {family} household is being phased out, paid until {month}; the home page reminds you from {day}.</translation>
    </message>
    <message>
        <source>{month}和以前的名单不变；资料不会删除，迁回来还可以再登记。</source>
        <translation>Lists up to {month} stay as they are. Nothing is deleted; the household can be enrolled again if it comes back.</translation>
    </message>
    <message>
        <source>{family}家已办全家迁出，待遇发到{month}为止。</source>
        <translation>The {family} household has moved away and is paid until {month}.</translation>
    </message>
    <message>
        <source>{name}转为特困供养，从{month}起发。</source>
        <translation>{name} moved to Tekun, paid from {month}.</translation>
    </message>
    <message>
        <source>{family}家，户号 {number}</source>
        <translation>{family} household, no. {number}</translation>
    </message>
    <message>
        <source>一般从下个月起</source>
        <translation>Usually from next month</translation>
    </message>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>家庭人口</source>
        <translation>Persons in the family</translation>
    </message>
    <message>
        <source>保障人口</source>
        <translation>Supported persons</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability grade</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>{month}起</source>
        <translation>From {month}</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>以后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>户名</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>开户行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>{name}以后先写作“{relation}”，请再办“人员情况”改成合适的关系。</source>
        <translation>From then on {name} is “{relation}”; please set the right relation under “Change of facts”.</translation>
    </message>
    <message>
        <source>每月发多少钱不变，户号不变。</source>
        <translation>The monthly amount and the household number stay.</translation>
    </message>
    <message>
        <source>{programme}的待遇</source>
        <translation>Right: {programme}</translation>
    </message>
    <message>
        <source>每月照发 {amount} 元</source>
        <translation>{amount} yuan each month as before</translation>
    </message>
    <message>
        <source>按标准算</source>
        <translation>By the standard</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>发到{month}为止</source>
        <translation>Paid until {month}</translation>
    </message>
    <message>
        <source>继续发</source>
        <translation>Goes on</translation>
    </message>
    <message>
        <source>发一次</source>
        <translation>Paid once</translation>
    </message>
    <message>
        <source>从{month}起发</source>
        <translation>Paid from {month}</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>Persons: {count}</translation>
    </message>
    <message>
        <source>没有残疾证</source>
        <translation>No disability certificate</translation>
    </message>
    <message>
        <source>有重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>没有收入</source>
        <translation>No income</translation>
    </message>
    <message>
        <source>{kind}{per} {amount} 元</source>
        <translation>{kind}, {per}: {amount} yuan</translation>
    </message>
</context>
<context>
    <name>checking</name>
    <message>
        <source>数据文件从头到尾都读得出来</source>
        <translation>The data file can be read from end to end</translation>
    </message>
    <message>
        <source>每一笔钱都找得到是谁的、哪张名单的</source>
        <translation>Each amount leads to whom it belongs and to its list</translation>
    </message>
    <message>
        <source>防止误删、误改的保护措施一样也不少</source>
        <translation>What guards against deleting and changing is all there</translation>
    </message>
    <message>
        <source>操作记录一条接一条，中间没有少，也没有改</source>
        <translation>One line of the journal follows another, none is missing or changed</translation>
    </message>
    <message>
        <source>和备份里、别处记着的操作记录对得上，没有整个换过</source>
        <translation>It agrees with the lines kept in backups and elsewhere; it was not exchanged as a whole</translation>
    </message>
    <message>
        <source>没有重复发、超额发的钱</source>
        <translation>Nobody was paid twice or too much</translation>
    </message>
    <message>
        <source>名单和资金还是当时记下的样子，没有人在外面改过</source>
        <translation>Lists and funds are as they were written; nobody changed them from outside</translation>
    </message>
    <message>
        <source>到位减去支出，正好等于结余</source>
        <translation>What arrived less what was spent is just what is left</translation>
    </message>
    <message>
        <source>封过账的数字没有变</source>
        <translation>The figures of sealed months have not changed</translation>
    </message>
    <message>
        <source>打印、存档的文书还能原样印出来</source>
        <translation>Printed and filed papers can be printed again as they were</translation>
    </message>
    <message>
        <source>发现 {count} 处不对。</source>
        <translation>{count} things are wrong.</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>备份都读得出来</source>
        <translation>All backups can be read</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>{count} 份备份和当初存的一样，最近一份还整个核对过</source>
        <translation>{count} backups are as they were saved, and the newest was checked as a whole</translation>
    </message>
    <message>
        <source>{count} 份备份里有 {bad} 份坏了，不能用。请按“现在备份”再存一份。</source>
        <translation>{bad} of {count} backups are damaged and cannot be used. Please press “Back up now” for another one.</translation>
    </message>
    <message>
        <source>都检查过了，数据没有问题，请放心工作。</source>
        <translation>Everything was checked and the data are well. You can work without worry.</translation>
    </message>
    <message>
        <source>数据没有问题；有的备份坏了，请再备份一次。</source>
        <translation>The data are well; some backups are damaged. Please back up once more.</translation>
    </message>
    <message>
        <source>数据有不对的地方。请先不要做名单，恢复到最近一份好的备份；或者把检查结果存成文件，交给维护人员。</source>
        <translation>Something is wrong with the data. Please make no lists yet: restore the newest good backup, or save the result as a file and give it to who looks after this program.</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>Places: {count}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>命令写法不对：{message}</source>
        <translation>Wrong usage: {message}</translation>
    </message>
    <message>
        <source>命令里有不能用的字符，或者写得太长。</source>
        <translation>The command has characters that cannot be used, or is too long.</translation>
    </message>
    <message>
        <source>正在按日子重做2019年的工作……</source>
        <translation>Redoing the work of 2019 day by day…</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{year}年</source>
        <translation>{unit}, {year}</translation>
    </message>
    <message>
        <source>数据文件有问题，请不要再写入，改用最近的备份，并把上面的结果交给技术人员。</source>
        <translation>The data file has problems. Please write nothing more to it, use the latest backup, and give the results above to your support staff.</translation>
    </message>
    <message>
        <source>请写明数据文件和文书的名称；用 --list 看有哪些文书。</source>
        <translation>Please give the data file and the name of the paper; --list shows all papers.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>后面写明</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>发出时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>已发出：{paper}</source>
        <translation>Issued: {paper}</translation>
    </message>
    <message>
        <source>已保存：{path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>已保存：{path}（{count} 笔，{total} 元）</source>
        <translation>Saved: {path} (payments: {count}, {total} yuan)</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>名单编号，或者月份、项目，需要时再加种类和批次</source>
        <translation>number of the list, or month and programme, with kind and batch if needed</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>month</translation>
    </message>
    <message>
        <source>月份、项目</source>
        <translation>month, programme</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>year</translation>
    </message>
    <message>
        <source>户编号，需要时再加年份</source>
        <translation>household number, with a year if needed</translation>
    </message>
    <message>
        <source>户编号、项目、月份</source>
        <translation>household number, programme, month</translation>
    </message>
    <message>
        <source>支出编号</source>
        <translation>number of the expenditure</translation>
    </message>
    <message>
        <source>--office 和 --year 要写就一起写。</source>
        <translation>--office and --year go together.</translation>
    </message>
    <message>
        <source>第 {line} 行&#x3000;{kind}&#x3000;“{quote}”</source>
        <translation>Line {line}&#x3000;{kind}&#x3000;“{quote}”</translation>
    </message>
    <message>
        <source>发现 {findings} 处，另有 {verified} 个数核对过是对的</source>
        <translation>Findings: {findings}; figures found right: {verified}</translation>
    </message>
    <message>
        <source>已备份，读出来核对过：{path}</source>
        <translation>Backed up, read again and compared: {path}</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>恢复以后</source>
        <translation>After restoring</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>电脑现在的时间是 {now}。</source>
        <translation>The PC says it is {now}.</translation>
    </message>
    <message>
        <source>名单、文书和记录上的日期都按电脑的时间写，时间错了，日期就跟着错。请对照手机或者墙上的钟看一看。</source>
        <translation>Lists, papers and records are dated by the PC&apos;s clock; if it is wrong, so are they. Please compare it with a phone or the clock on the wall.</translation>
    </message>
    <message>
        <source>电脑的日期和时间可能不对，请先改好，再办业务；改好以后不用重新打开本程序。</source>
        <translation>The PC&apos;s date and time may be wrong. Please set them before you go on; the program need not be started again.</translation>
    </message>
    <message>
        <source>已经记下：您核对过电脑的时间，没有错。</source>
        <translation>Noted: you looked at the PC&apos;s clock and it is right.</translation>
    </message>
    <message>
        <source>可是上一笔记录是 {last} 记的，比现在还晚。</source>
        <translation>But the last entry was made at {last}, later than now.</translation>
    </message>
    <message>
        <source>可是上一次用本程序是 {last}，隔了 {days} 天。</source>
        <translation>But the program was last used at {last}, {days} days ago.</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>{answer}（已登记）</source>
        <translation>{answer} (recorded)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>和上月比</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>银行结果</source>
        <translation>Bank result</translation>
    </message>
    <message>
        <source>变动原因</source>
        <translation>Reason of change</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>补发月份和金额</source>
        <translation>Months paid back</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>所属月份</source>
        <translation>For months</translation>
    </message>
    <message>
        <source>扣回</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>实发</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Worked out</translation>
    </message>
    <message>
        <source>哪项资金出</source>
        <translation>From fund</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>发给谁</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>标准（元）</source>
        <translation>Rate (yuan)</translation>
    </message>
    <message>
        <source>按什么</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>下达</source>
        <translation>Allotted</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>数额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>到位</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>年末结余</source>
        <translation>Year-end</translation>
    </message>
    <message>
        <source>已结转</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>这次结转</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>月金额（元）</source>
        <translation>Monthly (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>登记（户）</source>
        <translation>Registered (households)</translation>
    </message>
    <message>
        <source>现在领钱（户）</source>
        <translation>Receiving now (households)</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>每月（元）</source>
        <translation>Monthly (yuan)</translation>
    </message>
    <message>
        <source>执行月份</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>从哪月起发</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>发出时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>哪一行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>纸上</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未收回</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>其中扣回</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>应追缴</source>
        <translation>To recover</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>哪份名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>原收款账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>银行说的原因</source>
        <translation>Bank&apos;s reason</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>印出来是</source>
        <translation>Printed as</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>账户户名</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>银行账号</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>上年</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>一级指标</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>三级指标</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>分值</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>怎么来的</source>
        <translation>From</translation>
    </message>
    <message>
        <source>报告的各部分</source>
        <translation>Parts of the report</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>年终报告</source>
        <translation>Year-end report</translation>
    </message>
    <message>
        <source>放假还是上班</source>
        <translation>Holiday or workday</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>节日</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>补发的月份</source>
        <translation>Month paid back</translation>
    </message>
    <message>
        <source>户</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>人</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>补发（元）</source>
        <translation>Back pay (yuan)</translation>
    </message>
    <message>
        <source>现在每月（元）</source>
        <translation>Now, monthly (yuan)</translation>
    </message>
    <message>
        <source>以后每月（元）</source>
        <translation>Then, monthly (yuan)</translation>
    </message>
    <message>
        <source>差（元）</source>
        <translation>Difference (yuan)</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>应为</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>第几行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>In office from</translation>
    </message>
    <message>
        <source>到哪天为止</source>
        <translation>In office until</translation>
    </message>
    <message>
        <source>怎么出去的</source>
        <translation>How it went out</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>现在在不在</source>
        <translation>Is it still there</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>什么时候做的</source>
        <translation>Made when</translation>
    </message>
    <message>
        <source>累计发放（元）</source>
        <translation>Paid so far (yuan)</translation>
    </message>
    <message>
        <source>登记人数</source>
        <translation>People on file</translation>
    </message>
    <message>
        <source>能不能用</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Backed up at</translation>
    </message>
    <message>
        <source>登记户数</source>
        <translation>Households on file</translation>
    </message>
</context>
<context>
    <name>communities</name>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>没有用到</source>
        <translation>Not used</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
</context>
<context>
    <name>drill</name>
    <message>
        <source>试过了，备份能恢复</source>
        <translation>Tried: the backup can be restored</translation>
    </message>
    <message>
        <source>试过了，这份备份恢复不了</source>
        <translation>Tried: this backup cannot be restored</translation>
    </message>
    <message>
        <source>用的是 {at} 的备份，读出来和当初存的一样</source>
        <translation>The backup of {at} was used; it reads as it was saved</translation>
    </message>
    <message>
        <source>备份读得出来</source>
        <translation>The backup can be read</translation>
    </message>
    <message>
        <source>{count} 项检查都没有问题</source>
        <translation>All {count} checks are well</translation>
    </message>
    <message>
        <source>{count} 项检查里有 {wrong} 项不对</source>
        <translation>{wrong} of {count} checks are not well</translation>
    </message>
    <message>
        <source>恢复出来的数据没有问题</source>
        <translation>The restored data are well</translation>
    </message>
    <message>
        <source>户数、钱数和清单一致</source>
        <translation>Households and money agree with the manifest</translation>
    </message>
    <message>
        <source>现在的数据没有动。请再备份一次、再试一次；还是不行，请找维护人员。</source>
        <translation>The present data were not touched. Please back up and try once more; if it still fails, ask who looks after this program.</translation>
    </message>
    <message>
        <source>恢复出来的和现在的数据一样。试用的那一份已经删掉，现在的数据没有动。</source>
        <translation>The restored data are the same as the present ones. The copy for the trial is deleted, the present data were not touched.</translation>
    </message>
    <message>
        <source>试用的那一份已经删掉，现在的数据没有动。</source>
        <translation>The copy for the trial is deleted, the present data were not touched.</translation>
    </message>
    <message>
        <source>{households} 户，{persons} 人，累计发放 {paid} 元</source>
        <translation>{households} households, {persons} people, {paid} yuan paid so far</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>身份证号现在是 {length} 位，应为 18 位，请对照身份证补全。</source>
        <translation>The ID number has {length} of 18 characters; please complete it from the ID card.</translation>
    </message>
    <message>
        <source>身份证号里有不该有的字符，应为数字，最后一位可以是 X。</source>
        <translation>The ID number contains wrong characters; it has digits only, the last may be X.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不对，请对照身份证逐位核对。</source>
        <translation>The birth date in the ID number is wrong; please compare it with the ID card digit by digit.</translation>
    </message>
    <message>
        <source>身份证号对不上，可能抄错了一位，请对照身份证逐位核对。</source>
        <translation>The ID number does not add up, a digit may be wrong; please compare it with the ID card.</translation>
    </message>
    <message>
        <source>“{text}”不是金额。请填数字，最多两位小数，例如 630 或 630.50。</source>
        <translation>“{text}” is not an amount. Please enter a number with at most two decimals, e.g. 630 or 630.50.</translation>
    </message>
    <message>
        <source>“{text}”不是月份。请按 2019-06 的样子填写。</source>
        <translation>“{text}” is not a month. Please write it like 2019-06.</translation>
    </message>
    <message>
        <source>截止月份（{until}）早于开始月份（{since}），请改正。</source>
        <translation>The last month ({until}) is before the first month ({since}); please correct it.</translation>
    </message>
    <message>
        <source>{day}已经登记过了。要改就选中那一天，点“改正”。</source>
        <translation>{day} is recorded already. To change it, select it and press “Correct”.</translation>
    </message>
    <message>
        <source>{day}没有登记过，没有可以去掉的。</source>
        <translation>{day} is not recorded; there is nothing to remove.</translation>
    </message>
    <message>
        <source>{day}本来就是工作日，不用登记为调休上班。请核对日期。</source>
        <translation>{day} is a workday anyway and needs no entry. Please check the date.</translation>
    </message>
    <message>
        <source>请填写{what}。</source>
        <translation>Please fill in: {what}.</translation>
    </message>
    <message>
        <source>{what}里有这台电脑自造的字，别的电脑和银行认不出，请换成标准字。</source>
        <translation>“{what}” contains a character made up on this PC that other PCs and the bank cannot read; please use a standard one.</translation>
    </message>
    <message>
        <source>{what}太长：现在 {length} 个字，最多 {longest} 个字。</source>
        <translation>“{what}” is too long: {length} characters, at most {longest}.</translation>
    </message>
    <message>
        <source>银行账号现在是 {length} 位，应为 8 到 32 位数字，请对照存折或银行卡核对。</source>
        <translation>The account number has {length} characters; it needs 8 to 32 digits. Please compare it with the passbook or bank card.</translation>
    </message>
    <message>
        <source>{month}这一家有 {heads} 个户主。一家只能有一个户主，请指定。</source>
        <translation>In {month} this household has {heads} heads. It must have exactly one; please name the head.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已登记在{head}家（{household}），请先在那一家办减人。</source>
        <translation>ID number {masked_id} is registered in the {head} household ({household}); please remove the member there first.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已登记的姓名是“{known}”，请核对姓名，或先更正原来的姓名。</source>
        <translation>ID number {masked_id} is registered under the name “{known}”. Check the name, or correct the registered one first.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 在这一家填了两次，请去掉一个。</source>
        <translation>ID number {masked_id} is entered twice in this household; please remove one.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 的人已登记于{died_on}去世，不能再加入家庭。请核对号码。</source>
        <translation>The person with ID number {masked_id} is recorded as having died on {died_on} and cannot join a household. Please check the number.</translation>
    </message>
    <message>
        <source>去世日期应在{earliest}（出生）到{latest}（今天）之间，请核对日期。</source>
        <translation>The date of death must lie between {earliest} (birth) and {latest} (today); please check it.</translation>
    </message>
    <message>
        <source>和现在登记的一样，没有要改的。</source>
        <translation>This is what is recorded already; please change something first.</translation>
    </message>
    <message>
        <source>{what}必须大于零，请改正。</source>
        <translation>“{what}” must be above zero; please correct it.</translation>
    </message>
    <message>
        <source>没有“{code}”这个项目。可用的项目代码：{known}。</source>
        <translation>There is no programme “{code}”. Known codes: {known}.</translation>
    </message>
    <message>
        <source>{month}没有“{grade}”的执行标准。请先登记标准，再生成名单。</source>
        <translation>No standard “{grade}” is in force in {month}. Please record it, then make the list.</translation>
    </message>
    <message>
        <source>缺少{term}，算不出金额。请在这一户的待遇里补上。</source>
        <translation>The amount cannot be worked out without: {term}. Please add it to the terms of this household.</translation>
    </message>
    <message>
        <source>这一户（人）从{since}起已经享受这个项目，不能重复登记。</source>
        <translation>Already enrolled in this programme from {since}; it cannot be recorded twice.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已享受低保或特困供养，两项不能同时享受，请先停发另一项。</source>
        <translation>ID number {masked_id} is already enrolled in Dibao or Tekun (destitute care); the two exclude each other. Please stop the other one first.</translation>
    </message>
    <message>
        <source>{month}不在享受期内，请核对月份。</source>
        <translation>There is no enrolment in {month}; please check the month.</translation>
    </message>
    <message>
        <source>{month}时家里没有这个人，请核对月份。</source>
        <translation>This person is not in the household in {month}; please check the month.</translation>
    </message>
    <message>
        <source>停发月份早于开始享受的月份（{since}），请核对月份。</source>
        <translation>The last month is before the first month ({since}); please check the month.</translation>
    </message>
    <message>
        <source>{programme}不看收入，没有渐退期。请直接办停发。</source>
        <translation>{programme} does not depend on income and has no phase-out. Please stop it instead.</translation>
    </message>
    <message>
        <source>渐退期应为 1 到 {longest} 个月，现在是 {months} 个月，请改正。</source>
        <translation>A phase-out has 1 to {longest} months, not {months}; please correct it.</translation>
    </message>
    <message>
        <source>到{month}为止还没有按月发过钱，没有金额可以照发，不能办渐退。</source>
        <translation>Nothing was paid monthly up to {month}, so there is no amount to go on with. Please stop the payment instead.</translation>
    </message>
    <message>
        <source>{month}还没有到，请核对批准的月份。</source>
        <translation>{month} has not come yet; please check the month of approval.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 的人{month}不在低保里。请核对月份，或者办“增加项目”。</source>
        <translation>The person with ID number {masked_id} is not in Dibao in {month}. Check the month, or use “Enrol”.</translation>
    </message>
    <message>
        <source>这一户在渐退期（到{until}），低保是定额，分不出一个人的。请先停发低保，再给本人增加特困供养。</source>
        <translation>This household is being phased out (until {until}) with a fixed amount that cannot be split. Stop Dibao first, then enrol the person in Tekun.</translation>
    </message>
    <message>
        <source>从{month}起家里没有计入保障人口的人了，待遇没有人可发。请先办停发。</source>
        <translation>From {month} nobody in the household is supported, so nobody can be paid. Please stop the payment first.</translation>
    </message>
    <message>
        <source>临时救助最多 {ceiling} 个月的标准，现在填了 {months} 个月，请改小。</source>
        <translation>Temporary assistance is at most {ceiling} times the standard, not {months} times; please lower it.</translation>
    </message>
    <message>
        <source>这一户因为同一件事已经得到过临时救助：{earlier}。一件事一般只救助一次，确实要再给，请核实后打勾。</source>
        <translation>This household was already helped for the same event: {earlier}. An event is usually helped once; to help again, check it and tick the box.</translation>
    </message>
    <message>
        <source>这一户或家里的人已经得到过涉诉救助：{earlier}。一般只救助一次，确实要再给，请核实后打勾。</source>
        <translation>This household or one of its members was already given litigation relief: {earlier}. It is usually given once; to help again, check it and tick the box.</translation>
    </message>
    <message>
        <source>议定金额 {amount} 元超过上限：{persons} 人最多 {months} 个月的标准，就是 {most} 元，请改小。</source>
        <translation>The decided {amount} yuan are above the limit: for {persons} person(s) and {months} times the standard at most {most} yuan; please lower it.</translation>
    </message>
    <message>
        <source>各期加起来是 {together} 元，议定金额是 {decided} 元，请改成一样。</source>
        <translation>The instalments add up to {together} yuan, but {decided} yuan are decided; please make them equal.</translation>
    </message>
    <message>
        <source>{amount} 元有零头，发放时会变成 {paid} 元，请写成没有零头的金额。</source>
        <translation>{amount} yuan would be rounded to {paid} yuan when paid; please enter a round amount.</translation>
    </message>
    <message>
        <source>事情发生的日期不能晚于审核确认的日期（{confirmed_on}），请核对。</source>
        <translation>The event cannot be after the day of approval ({confirmed_on}); please check the date.</translation>
    </message>
    <message>
        <source>这份名单现在是“{state}”，要先到“{needed}”才能做这一步。</source>
        <translation>The list is now “{state}”; it must be “{needed}” before this step.</translation>
    </message>
    <message>
        <source>{month}的名单已经生成过，不能再做一份。要补钱请做补发，要重做请先撤回。</source>
        <translation>The list for {month} is already made. To pay more, make back pay; to make it again, withdraw it first.</translation>
    </message>
    <message>
        <source>{month}没有要发的人，不需要做名单。</source>
        <translation>Nobody is due a payment in {month}; no list is needed.</translation>
    </message>
    <message>
        <source>有 {count} 户（人）算不出或发不了。请先补全资料，或确认这次先不发给他们。</source>
        <translation>Cannot be worked out or paid: {count}. Please complete their details, or confirm that they are left out this time.</translation>
    </message>
    <message>
        <source>看过名单以后资料又有变动，请重新核对一遍再生成。</source>
        <translation>Something changed after you looked at the list; please check it again before making it.</translation>
    </message>
    <message>
        <source>没有银行账号，{month}的钱发不出去。请先补填账号。</source>
        <translation>Without a bank account {month} cannot be paid. Please add the account first.</translation>
    </message>
    <message>
        <source>日期不能早于上一步的日期（{earlier}），请改正。</source>
        <translation>The date cannot be before that of the previous step ({earlier}); please correct it.</translation>
    </message>
    <message>
        <source>这份名单没有第 {line} 行，请核对银行的回单。</source>
        <translation>This list has no line {line}; please check the bank&apos;s receipt.</translation>
    </message>
    <message>
        <source>第 {line} 行银行已经有答复，没有再改。</source>
        <translation>The bank has already answered for line {line}; it was not changed. Please look at the list again.</translation>
    </message>
    <message>
        <source>第 {line} 行不在等待重发的退票里，请刷新后再看。</source>
        <translation>Line {line} is not among the returned payments that wait; please open the page again and look.</translation>
    </message>
    <message>
        <source>第 {line} 行的退票已决定不再发，不能再改。</source>
        <translation>It is decided not to pay line {line} again; this cannot be changed.</translation>
    </message>
    <message>
        <source>银行退票后账户还没有改（{reason}）。请先改正账户，或确认照原账户再发。</source>
        <translation>The account has not changed since the return ({reason}). Correct it first, or confirm to pay the same account again.</translation>
    </message>
    <message>
        <source>按现在的资料，这笔退回的钱不应再发。请确认不再发，写明原因。</source>
        <translation>By today&apos;s data this returned money is no longer due. Please confirm that it is not paid, with the reason.</translation>
    </message>
    <message>
        <source>{month}已经登记过先不发，不用再登记。</source>
        <translation>{month} is on hold already; no further entry is needed.</translation>
    </message>
    <message>
        <source>{month}已经在生成的名单里，还没有送银行。要先不发，请先撤回那份名单。</source>
        <translation>{month} is on a list that is made and not yet sent. To hold it, withdraw that list first.</translation>
    </message>
    <message>
        <source>{month}的钱已经送银行，不能先不发。确实多发了的，登记追缴。</source>
        <translation>The money of {month} is at the bank and cannot be held. If it is too much, claim it back.</translation>
    </message>
    <message>
        <source>{month}没有要发的钱，不用登记先不发。</source>
        <translation>Nothing is due for {month}; there is nothing to hold.</translation>
    </message>
    <message>
        <source>没有找到这一条先不发，可能已经恢复发放。请刷新后再看。</source>
        <translation>This hold was not found; it may have been resumed. Please open the page again and look.</translation>
    </message>
    <message>
        <source>{month}登记了先不发。查清以后点“恢复发放”，再重新发。</source>
        <translation>{month} is on hold. When it is clear, press “Resume payment”, then pay again.</translation>
    </message>
    <message>
        <source>只剩 {outstanding} 元没有追回，填的金额太大，请改小。</source>
        <translation>Only {outstanding} yuan are still to recover; please lower the amount.</translation>
    </message>
    <message>
        <source>没有要追缴的钱，不需要登记。</source>
        <translation>There is nothing to recover; no entry is needed.</translation>
    </message>
    <message>
        <source>只能从同一家的待遇里扣回，请重新选择。</source>
        <translation>It can only be withheld from payments to the same household; please choose again.</translation>
    </message>
    <message>
        <source>这一笔不能冲正：只能冲正没有冲正过的收回和核销。</source>
        <translation>This entry cannot be reversed: choose a receipt or a write-off that is not reversed yet.</translation>
    </message>
    <message>
        <source>{month}还没有名单。请先到“每月发放”做好名单。</source>
        <translation>There is no list for {month} yet. Please make it under “Payments” first.</translation>
    </message>
    <message>
        <source>{month}还没有生成这份名单。请先生成名单。</source>
        <translation>This list is not made for {month} yet. Please make it first.</translation>
    </message>
    <message>
        <source>没有户编号为“{number}”的家庭。请到家庭登记里看看户编号，例如 H0001。</source>
        <translation>There is no household “{number}”. Please look up its number under “Households”, e.g. H0001.</translation>
    </message>
    <message>
        <source>{year}年的上年结转已经登记过，不能再登记一次。</source>
        <translation>The amount carried into {year} is already recorded; it cannot be recorded again.</translation>
    </message>
    <message>
        <source>{before}年的资金已经记在这里，{year}年的上年结转请办“年度结转”，不用手工登记。</source>
        <translation>The funds of {before} are kept here; to carry them into {year} use “Carry over”, not an entry by hand.</translation>
    </message>
    <message>
        <source>没有找到这一笔，可能已经撤销。请重新打开资金页核对。</source>
        <translation>The entry is not there and may have been undone. Please open “Funds” again and check.</translation>
    </message>
    <message>
        <source>这一笔已经冲正过，不能再冲正一次。</source>
        <translation>This entry is already reversed and cannot be reversed again.</translation>
    </message>
    <message>
        <source>冲正的一笔不能再冲正。要恢复原来的，请照原来的内容重新登记。</source>
        <translation>A reversal cannot be reversed. To restore the entry, record it again as it was.</translation>
    </message>
    <message>
        <source>冲正的日期不能早于原来那一笔的日期（{on}），请改正。</source>
        <translation>The reversal cannot be before its entry ({on}); please correct the date.</translation>
    </message>
    <message>
        <source>调出和调入是同一个项目，请另选一个项目。</source>
        <translation>Money cannot be moved within one programme; please choose another one.</translation>
    </message>
    <message>
        <source>{name}{year}年超支 {missing} 元。先登记到账的钱或者调入资金补上，再结转。</source>
        <translation>{name}: overspent by {missing} yuan in {year}. Record arriving money or move some in, then carry over.</translation>
    </message>
    <message>
        <source>{name}{year}年还有 {waiting} 元的名单没有送银行。先送出或者撤回，再结转。</source>
        <translation>{name}: lists of {waiting} yuan of {year} are not sent. Send or withdraw them, then carry over.</translation>
    </message>
    <message>
        <source>{month}已经封账，不能再改。请记到没有封账的月份（{open_from}起）。</source>
        <translation>{month} is sealed and cannot be changed. Please use a month that is not sealed (from {open_from}).</translation>
    </message>
    <message>
        <source>{year}年已经封账，资金和年度报告都不能再改。请记到下一年。</source>
        <translation>{year} is sealed; its funds and report cannot be changed. Please use the next year.</translation>
    </message>
    <message>
        <source>{month}还没有过完，请等下个月再封账。</source>
        <translation>{month} is not over yet; please seal it next month.</translation>
    </message>
    <message>
        <source>{month}没有名单，也没有资金收支，不用封账。</source>
        <translation>{month} has neither lists nor fund entries; there is nothing to seal.</translation>
    </message>
    <message>
        <source>要按月份的先后封账，请先封{month}。</source>
        <translation>Months are sealed one after the other; please seal {month} first.</translation>
    </message>
    <message>
        <source>{programme}的{kind}名单现在是“{state}”，请先办完，或者撤回。</source>
        <translation>{programme}: the list ({kind}) is now “{state}”; please finish or withdraw it first.</translation>
    </message>
    <message>
        <source>{month}有 {count} 笔、{amount} 元被银行退回，还没有处理。请重新发放并送银行，或者写明原因不再发。</source>
        <translation>{month}: the bank returned {count} payment(s), {amount} yuan, not dealt with. Reissue and send them, or give the reason and do not pay.</translation>
    </message>
    <message>
        <source>{programme}{year}年的资金收支不相符。请把数据文件交给技术人员检查。</source>
        <translation>The fund of {programme} does not balance for {year}. Please have your support staff check the data file.</translation>
    </message>
    <message>
        <source>数据文件里有 {count} 处金额不合规则。请把数据文件交给技术人员检查。</source>
        <translation>The data file has {count} amount(s) against the rules. Please have your support staff check it.</translation>
    </message>
    <message>
        <source>{year}年还没有过完，请等到第二年再封账。</source>
        <translation>{year} is not over yet; please seal it next year.</translation>
    </message>
    <message>
        <source>{month}还没有封账。请先把{year}年的各个月封好。</source>
        <translation>{month} is not sealed. Please seal all months of {year} first.</translation>
    </message>
    <message>
        <source>{month}还没有封账，没有封账单。请先封账。</source>
        <translation>{month} is not sealed and has no seal sheet. Please seal it first.</translation>
    </message>
    <message>
        <source>供养机构“{name}”已经登记过，不能再登记一次。</source>
        <translation>The institution “{name}” is recorded already and cannot be recorded again.</translation>
    </message>
    <message>
        <source>从{month}起的“{grade}”标准已经登记过，不能再登记一次。</source>
        <translation>“{grade}” from {month} is already recorded; it cannot be recorded again.</translation>
    </message>
    <message>
        <source>开始发放的月份不能早于标准执行的月份（{effective_from}），请改正。</source>
        <translation>Payment cannot start before the standard is in force ({effective_from}); please correct it.</translation>
    </message>
    <message>
        <source>{month}的标准应是 {worked_out} 元，现在是 {amount} 元，请按涨幅重新算。</source>
        <translation>The rate of {month} must be {worked_out} yuan, not {amount} yuan; please work it out from the rise again.</translation>
    </message>
    <message>
        <source>{month}的“{grade}”已经用来做过名单，不能改也不能去掉。还没送银行的名单可以先撤回。</source>
        <translation>“{grade}” of {month} was used by a list and cannot be changed or removed. A list not yet sent can be withdrawn first.</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。名单送了银行、月份封了账，以前做的就不能再撤销。</source>
        <translation>There is nothing to undo. What was done before a list was sent or a month sealed stays as it is.</translation>
    </message>
    <message>
        <source>这以后又做了别的，没有撤销。请看清最后做的是什么，再撤销。</source>
        <translation>Something else was done since, so nothing was undone. Look at what was done last, then undo.</translation>
    </message>
    <message>
        <source>找不到文件“{path}”。请核对文件名和所在的文件夹。</source>
        <translation>The file “{path}” is not there. Please check its name and folder.</translation>
    </message>
    <message>
        <source>“{path}”已经存在，没有覆盖它。请换一个文件名或文件夹。</source>
        <translation>“{path}” already exists and was not overwritten. Please choose another name or folder.</translation>
    </message>
    <message>
        <source>“{path}”不是本程序的数据文件，请选择正确的文件。</source>
        <translation>“{path}” is not a data file of this program; please choose the right file.</translation>
    </message>
    <message>
        <source>“{path}”是演示数据，不能当作本单位的数据打开，什么也没有改动。请把它移到别的文件夹，再放回本单位的数据文件。</source>
        <translation>“{path}” holds sample data and cannot be opened as your own; nothing was changed. Please move it elsewhere and put your own data file back.</translation>
    </message>
    <message>
        <source>“{path}”是单位的真实数据，不能拿来练习，什么也没有改动。请把它移到别的文件夹，再重新打开演示数据。</source>
        <translation>“{path}” holds real data and is not for practice; nothing was changed. Please move it elsewhere and open the sample data again.</translation>
    </message>
    <message>
        <source>数据文件“{path}”已损坏，没有改动它。请不要再写入，改用最近的备份。</source>
        <translation>The data file “{path}” is damaged and was not changed. Please write nothing more to it; use the latest backup.</translation>
    </message>
    <message>
        <source>“{path}”是由更新版本的程序保存的，请先升级本程序再打开。</source>
        <translation>“{path}” was saved by a newer version; please update this program first.</translation>
    </message>
    <message>
        <source>“{path}”所在的文件夹不能写入，什么也没有改动。请换一个文件夹或检查权限。</source>
        <translation>The folder of “{path}” cannot be written to; nothing was changed. Please choose another folder or check your permissions.</translation>
    </message>
    <message>
        <source>“{path}”正被另一个程序占用，什么也没有改动。请关闭那个程序后再试。</source>
        <translation>“{path}” is in use by another program; nothing was changed. Please close that program and try again.</translation>
    </message>
    <message>
        <source>磁盘已满，什么也没有改动。请清理磁盘后再试（{path}）。</source>
        <translation>The disk is full; nothing was changed. Please free some space and try again ({path}).</translation>
    </message>
    <message>
        <source>这一步已经做过，没有重复做。</source>
        <translation>This step was done before and is not done twice.</translation>
    </message>
    <message>
        <source>“{path}”正在 Excel 或 WPS 等程序里打开。请先关闭它，或者换一个文件名。</source>
        <translation>“{path}” is open in Excel, WPS or another program. Please close it, or choose another name.</translation>
    </message>
    <message>
        <source>不能写入“{path}”所在的文件夹。请换一个文件夹。</source>
        <translation>The folder of “{path}” cannot be written to. Please choose another folder.</translation>
    </message>
    <message>
        <source>磁盘已满，“{path}”没有保存。请清理磁盘后再试。</source>
        <translation>The disk is full; “{path}” was not saved. Please free some space and try again.</translation>
    </message>
    <message>
        <source>“{folder}”里已经有 {names}，没有覆盖。请换一个文件夹。</source>
        <translation>“{folder}” already has {names}; nothing was replaced. Please choose another folder.</translation>
    </message>
    <message>
        <source>“{path}”的文件类型不对，文件名应以 {known} 结尾。</source>
        <translation>“{path}” has the wrong file type; its name must end with {known}.</translation>
    </message>
    <message>
        <source>字体里没有这些字：{chars}（{where}）。请核对这些字是否写对。</source>
        <translation>The fonts lack these characters: {chars} ({where}). Please check that they are written correctly.</translation>
    </message>
    <message>
        <source>银行文件格式“{file}”用不了：{problem}。请照“格式说明.txt”改好再用。</source>
        <translation>The bank file format “{file}” cannot be used: {problem}. Please correct it, following the text file with explanations beside it.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的银行文件格式。现有的格式：{known}。</source>
        <translation>There is no bank file format “{name}”. Choose one of these: {known}.</translation>
    </message>
    <message>
        <source>有 {count} 处写不进这种格式的银行文件，没有保存。{unfit}。请换一种格式，或者撤回名单、改好资料再做。</source>
        <translation>Texts that this bank format cannot hold: {count}; nothing was saved. {unfit}. Choose another format, or withdraw the list, correct the data and make it again.</translation>
    </message>
    <message>
        <source>银行文件有 {count} 笔、{amount} 元，名单是 {line_count} 笔、{total} 元，对不上，没有保存。请把数据文件交给技术人员检查。</source>
        <translation>The bank file has {count} payments of {amount} yuan, the list {line_count} of {total} yuan; nothing was saved. Please have your support staff check the data file.</translation>
    </message>
    <message>
        <source>这份名单银行已经答复了 {answered} 笔，不能再出银行文件，免得重复发钱。</source>
        <translation>The bank has already answered {answered} payment(s) of this list; to pay nobody twice, no more bank file is made. Please use a reissue list.</translation>
    </message>
    <message>
        <source>银行回单“{file}”没有读入：{problem}。</source>
        <translation>The bank&apos;s receipt “{file}” was not read: {problem}.</translation>
    </message>
    <message>
        <source>这份年终报告已经不在了，请重新选择年份。</source>
        <translation>This report is gone; please choose the year again.</translation>
    </message>
    <message>
        <source>{year}年的年终报告正在写，请接着写那一份。</source>
        <translation>The report of {year} is being written; please go on with it.</translation>
    </message>
    <message>
        <source>报告里至少要有一个项目，请选择项目。</source>
        <translation>A report needs at least one programme; please choose.</translation>
    </message>
    <message>
        <source>{year}年的第 {version} 版报告已经封存，不能再改。要改就重新写一版。</source>
        <translation>Version {version} of the report of {year} is sealed and cannot change. To change it, write a new version.</translation>
    </message>
    <message>
        <source>得分应在 0 到 {most} 分之间，现在是 {points} 分，请改正。</source>
        <translation>Points must be between 0 and {most}, now {points}; please correct.</translation>
    </message>
    <message>
        <source>校对出 {count} 处不对的地方，报告没有封存。请改正；确实没有错的，逐条确认以后再封存。</source>
        <translation>Proof-reading found errors: {count}; the report was not sealed. Mend them, or confirm each that is right.</translation>
    </message>
    <message>
        <source>{year}年还有 {count} 件事要先办，报告没有封存。请在“核对数字”里逐件办完。</source>
        <translation>To do first for {year}: {count}; the report was not sealed. Please do them under “Check figures”.</translation>
    </message>
    <message>
        <source>没有“{figure}”这个数字。请从列表里选要插入的数字。</source>
        <translation>There is no figure “{figure}”. Please choose one from the list.</translation>
    </message>
    <message>
        <source>这张表没有出：{formula}不成立，左边是 {left}，右边是 {right}。请先核对名册和登记。</source>
        <translation>The paper was not made: {formula} does not hold, {left} at the left and {right} at the right. Please check lists and records first.</translation>
    </message>
    <message>
        <source>“{programme}”没有这种表，请换一个项目。</source>
        <translation>There is no such paper for “{programme}”; please choose another programme.</translation>
    </message>
    <message>
        <source>“{programme}”的对象不对外公示，请不要张贴他们的名单。</source>
        <translation>Recipients of “{programme}” are not made public; please do not post their names.</translation>
    </message>
    <message>
        <source>{month}没有批准、变更或者停发这项待遇。请在“文书”里选要打印的通知书。</source>
        <translation>Nothing was granted, changed or stopped in {month}. Please choose the notice under “Papers”.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的文书。可用的名称：{known}。</source>
        <translation>There is no paper “{name}”. Known names: {known}.</translation>
    </message>
    <message>
        <source>“{title}”后面要写明：{wanted}。</source>
        <translation>“{title}” must be followed by: {wanted}.</translation>
    </message>
    <message>
        <source>{household}没有享受过“{programme}”，请核对户编号和项目。</source>
        <translation>{household} was never enrolled in “{programme}”; please check household number and programme.</translation>
    </message>
    <message>
        <source>本单位没有发出过“{text}”这份文书。请对照页脚，再看看编号或校验码。</source>
        <translation>This office issued no paper “{text}”. Please compare number or check code with the foot of the page.</translation>
    </message>
    <message>
        <source>这份名单现在没有，可能已经撤回。请先生成名单，再发出新的。</source>
        <translation>This list does not exist now and may have been withdrawn. Make the list, then issue a new paper.</translation>
    </message>
    <message>
        <source>打不开“{path}”。请看看文件还在不在，再选一次。</source>
        <translation>“{path}” cannot be opened. Please check that the file is there and choose it again.</translation>
    </message>
    <message>
        <source>“{path}”太大，不会是本程序发出的文书。请另选一个文件。</source>
        <translation>“{path}” is too large for a paper of this program. Please choose another file.</translation>
    </message>
    <message>
        <source>“{path}”不是 PDF 文件，或者已经损坏。请另选一个文件，或者输入校验码。</source>
        <translation>“{path}” is no PDF file, or damaged. Choose another file, or enter the check code.</translation>
    </message>
    <message>
        <source>“{path}”加了密码，看不到内容。请去掉密码，或者输入校验码。</source>
        <translation>“{path}” is locked with a password. Remove it, or enter the check code.</translation>
    </message>
    <message>
        <source>“{path}”是预览，没有正式发出，不能作为凭据。请以发出的文书为准。</source>
        <translation>“{path}” is a preview that was never issued and proves nothing. Please go by the issued paper.</translation>
    </message>
    <message>
        <source>“{path}”不是本单位发出的文书，至少里面找不到本单位的编号和校验码。如果是扫描件，请照着页脚输入校验码。</source>
        <translation>“{path}” was not issued by this office, or at least holds no number and check code of it. For a scan, enter the check code from the foot of the page.</translation>
    </message>
    <message>
        <source>{since}到{until}没有人任{post}。请把前后两个人的日子接上，中间不要空。</source>
        <translation>Nobody is {post} from {since} to {until}. Please join the days of those before and after.</translation>
    </message>
    <message>
        <source>{since}这天{name}还在任{post}，同一天不能有两个人。请核对到任和离任的日子。</source>
        <translation>{name} is still {post} on {since}; there cannot be two. Please check the days.</translation>
    </message>
    <message>
        <source>离任的日子不能早于到任的日子（{since}），请改正。</source>
        <translation>The last day cannot be before the first ({since}); please correct it.</translation>
    </message>
    <message>
        <source>{programme}已经按现在的零头办法做过名单，不能再改，免得以前的钱对不上。</source>
        <translation>{programme} has lists with the present rounding; it cannot change, so that earlier money stays right.</translation>
    </message>
    <message>
        <source>这个签字人已经不在名单里了，请重新选择。</source>
        <translation>This signer is no longer on the list; please choose again.</translation>
    </message>
    <message>
        <source>这个社区已经不在名单里了，请重新选择。</source>
        <translation>This community is no longer on the list; please choose again.</translation>
    </message>
    <message>
        <source>{street}已经有“{name}”。两个社区是同一个的，请用“合并到另一个社区”。</source>
        <translation>{street} already has “{name}”. If both are one, use “Merge into another”.</translation>
    </message>
    <message>
        <source>“{name}”还有 {households} 户在领钱，不能停用。请先把它合并到别的社区。</source>
        <translation>Households still paid in “{name}”: {households}; it cannot be retired. Please merge it into another first.</translation>
    </message>
    <message>
        <source>不能合并到它自己，请选另一个社区。</source>
        <translation>It cannot be merged into itself; please choose another.</translation>
    </message>
    <message>
        <source>“{path}”正由电脑“{host}”打开着，什么也没有改动。请先在那台电脑上关闭本程序。如果那里并没有开着，请找维护人员。</source>
        <translation>“{path}” is open on the PC “{host}”; nothing was changed. Please close the program there first. If it is not open there, ask who looks after this program.</translation>
    </message>
    <message>
        <source>现在是只看不改，什么也没有写进数据文件。要接着办，请先关闭程序再打开，把数据恢复好。</source>
        <translation>Only looking: nothing was written to the data file. To go on, close the program, open it again and restore the data.</translation>
    </message>
    <message>
        <source>“{path}”所在的磁盘或网络没有回应，什么也没有改动。请看看U盘有没有插好、网络通不通，再试一次。</source>
        <translation>The disk or network of “{path}” does not answer; nothing was changed. Please see whether the USB stick is plugged in and the network works, and try again.</translation>
    </message>
    <message>
        <source>磁盘只剩 {free} MB，做名单和备份要留出 {needed} MB，名单没有做，什么也没有改动。请删掉一些不要的文件，清空回收站，再做一次（{path}）。</source>
        <translation>The disk has {free} MB left; lists and backups need {needed} MB. The list was not made and nothing was changed. Please delete files you do not need, empty the recycle bin and try again ({path}).</translation>
    </message>
    <message>
        <source>“{path}”在网络上别的电脑里，不能在那里建数据文件：网络一断，数据就可能坏。请放在这台电脑自己的硬盘上。</source>
        <translation>“{path}” is on another PC in the network; no data file can be made there: when the network breaks, the data may be damaged. Please keep it on this PC&apos;s own disk.</translation>
    </message>
    <message>
        <source>“{path}”在{name}的同步文件夹里，不能在那里建数据文件：同步会把旧的换回来，还会把困难群众的资料传到网上。请换一个文件夹。</source>
        <translation>“{path}” is in a folder synchronised by {name}; no data file can be made there: old copies may come back, and people&apos;s data would be sent to the internet. Please use another folder.</translation>
    </message>
    <message>
        <source>“{path}”在U盘上，不能在那里建数据文件：拔掉或者丢了，数据就没了。请放在这台电脑自己的硬盘上；U盘可以用来备份。</source>
        <translation>“{path}” is on a USB stick; no data file can be made there: pulled out or lost, the data are gone. Please keep it on this PC&apos;s own disk; a USB stick is good for backups.</translation>
    </message>
    <message>
        <source>“{path}”所在的磁盘或网络没有回应，没有保存。请看看U盘有没有插好、网络通不通，再试一次，或者换一个地方。</source>
        <translation>The disk or network of “{path}” does not answer; nothing was saved. Please see whether the USB stick is plugged in and the network works, and try again, or use another place.</translation>
    </message>
    <message>
        <source>备份没有做成：备份文件夹“{path}”打不开或者不能写。数据文件没有动，可以接着办。请看看这个文件夹还在不在、杀毒软件有没有拦，再点“数据安全”里的“现在备份”。</source>
        <translation>No backup was made: the folder of backups “{path}” cannot be opened or written. The data file was not touched and you can go on. Please see whether the folder is still there and whether the virus scanner blocks it, then press “Back up now” under “Safety”.</translation>
    </message>
    <message>
        <source>备份没有做成：“{path}”所在的磁盘满了。数据文件没有动，可以接着办。请删掉一些不要的文件，再点“数据安全”里的“现在备份”。</source>
        <translation>No backup was made: the disk of “{path}” is full. The data file was not touched and you can go on. Please delete files you do not need, then press “Back up now” under “Safety”.</translation>
    </message>
    <message>
        <source>还没有备份。请先点“数据安全”里的“现在备份”。</source>
        <translation>There is no backup yet. Please press “Back up now” under “Safety” first.</translation>
    </message>
    <message>
        <source>备份写下去了，但是读出来和原来的不一样，所以没有留。数据文件没有动。“{path}”所在的磁盘可能坏了，请换一个地方备份，并告诉维护人员。</source>
        <translation>The backup was written but reads differently from the data, so it was not kept. The data file was not touched. The disk of “{path}” may be failing: please back up elsewhere, and tell who looks after this program.</translation>
    </message>
    <message>
        <source>锁屏密码是 4 到 12 位数字，请重新填写。</source>
        <translation>A PIN has 4 to 12 digits; please type it again.</translation>
    </message>
    <message>
        <source>锁屏密码不对，请再输一次。</source>
        <translation>Wrong PIN, please try again.</translation>
    </message>
    <message>
        <source>备份“{path}”坏了，不能用来恢复，什么也没有改动。请换一份别的备份。</source>
        <translation>The backup “{path}” is damaged and cannot be restored; nothing was changed. Please take another one.</translation>
    </message>
    <message>
        <source>备份“{path}”不是这个数据文件的备份，是另外一个单位或者另外一份数据的，什么也没有改动。请换一份备份。</source>
        <translation>“{path}” is no backup of this data file but of another unit or other data; nothing was changed. Please take another one.</translation>
    </message>
    <message>
        <source>找不到第二处备份的U盘或文件夹“{path}”。请插好U盘再试一次，或者另选一个地方；这台电脑上的备份都在。</source>
        <translation>The USB stick or folder “{path}” of the second place was not found. Please plug the stick in and try again, or choose another place; the backups on this PC are all there.</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>{name}的钱是怎么算的</source>
        <translation>How the amount of {name} is worked out</translation>
    </message>
    <message>
        <source>看完了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>怎么算的</source>
        <translation>How computed</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Worked out</translation>
    </message>
    <message>
        <source>{months} {name}（{purpose}）{amount} 元</source>
        <translation>{months}, {name} ({purpose}): {amount} yuan</translation>
    </message>
    <message>
        <source>{months} {name}（{purpose}）每月 {amount} 元</source>
        <translation>{months}, {name} ({purpose}): {amount} yuan a month</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>第 {number} 期，共 {count} 期</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Instalment</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>{grade} {amount} 元</source>
        <translation>{grade} {amount} yuan</translation>
    </message>
    <message>
        <source>{month}起执行</source>
        <translation>in force from {month}</translation>
    </message>
    <message>
        <source>{month}起发放</source>
        <translation>paid from {month}</translation>
    </message>
    <message>
        <source>每人 {amount} 元</source>
        <translation>{amount} yuan per person</translation>
    </message>
    <message>
        <source>每户 {amount} 元</source>
        <translation>{amount} yuan per household</translation>
    </message>
    <message>
        <source>低于下限，按下限 {floor} 元</source>
        <translation>raised to the minimum of {floor} yuan</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>每月 {amount} 元</source>
        <translation>{amount} yuan a month</translation>
    </message>
    <message>
        <source>家庭收入</source>
        <translation>Household income</translation>
    </message>
    <message>
        <source>原来的计算</source>
        <translation>Worked out before</translation>
    </message>
    <message>
        <source>此前已发</source>
        <translation>Paid before</translation>
    </message>
    <message>
        <source>{month}{kind}</source>
        <translation>{month}: {kind}</translation>
    </message>
    <message>
        <source>退回后已重发</source>
        <translation>returned and reissued</translation>
    </message>
    <message>
        <source>银行退回</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>扣回</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>{day}退回</source>
        <translation>returned on {day}</translation>
    </message>
    <message>
        <source>不再发</source>
        <translation>not paid again</translation>
    </message>
    <message>
        <source>等待重发</source>
        <translation>waiting for reissue</translation>
    </message>
    <message>
        <source>从这一行扣回 {amount} 元，抵 {months}多发的</source>
        <translation>{amount} yuan withheld from this line, for overpayment of {months}</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>还在</source>
        <translation>still there</translation>
    </message>
    <message>
        <source>改动过</source>
        <translation>changed since</translation>
    </message>
    <message>
        <source>盘没插上</source>
        <translation>drive not plugged in</translation>
    </message>
    <message>
        <source>已不在</source>
        <translation>no longer there</translation>
    </message>
    <message>
        <source>导出以后改动过，可能还有用，请自己看过再删</source>
        <translation>It was changed after it was exported and may be needed; please look at it yourself before deleting</translation>
    </message>
    <message>
        <source>盘没有插上，插上以后再删</source>
        <translation>The drive is not plugged in; delete it when it is</translation>
    </message>
    <message>
        <source>正被别的程序打开着，请关闭 Excel 或 WPS 以后再删</source>
        <translation>Another program has it open; close Excel or WPS and delete it then</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{day}删掉了</source>
        <translation>deleted on {day}</translation>
    </message>
    <message>
        <source>已删掉 {count} 个文件：{names}。</source>
        <translation>{count} files deleted: {names}.</translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>还有 {count} 个没有删掉。</source>
        <translation>{count} could not be deleted.</translation>
    </message>
</context>
<context>
    <name>forecast</name>
    <message>
        <source>{span}每月照发 {amount} 元，共 {total} 元，从{next}起停发。</source>
        <translation>{amount} yuan a month as before {span}, {total} yuan in all; stops from {next}.</translation>
    </message>
    <message>
        <source>每月发多少钱不变。</source>
        <translation>The monthly amount stays.</translation>
    </message>
    <message>
        <source>{months}的名单做好了还没送银行，上面还是旧账号：要用新账号，请撤回名单重做。</source>
        <translation>The list of {months} is made and not sent; it has the old account. To use the new one, withdraw the list and make it again.</translation>
    </message>
    <message>
        <source>{months}的名单已经送银行，发到旧账号，不改。</source>
        <translation>The list of {months} is at the bank with the old account; it stays.</translation>
    </message>
    <message>
        <source>银行退回的 {amount} 元，换了账号就可以在“退票追缴”里重发。</source>
        <translation>The {amount} yuan that the bank returned can be paid again under “Returns” once the account is changed.</translation>
    </message>
    <message>
        <source>一次发放 {amount} 元（{formulas}）。</source>
        <translation>Paid once: {amount} yuan ({formulas}).</translation>
    </message>
    <message>
        <source>每月 {amount} 元（{formulas}）。</source>
        <translation>{amount} yuan a month ({formulas}).</translation>
    </message>
    <message>
        <source>{person}的{programme}</source>
        <translation>{programme} of {person}</translation>
    </message>
    <message>
        <source>每月 {amount} 元，不变。</source>
        <translation>{amount} yuan a month, unchanged.</translation>
    </message>
    <message>
        <source>{changed}算法：{formulas}。</source>
        <translation>{changed} Worked out: {formulas}.</translation>
    </message>
    <message>
        <source>不再发放。</source>
        <translation>No longer paid.</translation>
    </message>
    <message>
        <source>从{month}起停发，每月少发 {amount} 元，涉及 {persons} 人。</source>
        <translation>Stops from {month}: {amount} yuan less a month, persons affected: {persons}.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → 0 元，收入超过标准，不再有钱可发；请再办停发。</source>
        <translation>{before} → 0 yuan a month: the income is above the standard and nothing is due; please also stop the payment.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → {after} 元，增加 {difference} 元。</source>
        <translation>{before} → {after} yuan a month, {difference} yuan more.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → {after} 元，减少 {difference} 元。</source>
        <translation>{before} → {after} yuan a month, {difference} yuan less.</translation>
    </message>
    <message>
        <source>{months}的名单已经发出，多发 {amount} 元，要追回。</source>
        <translation>Lists already sent: {months}; {amount} yuan too much, to be recovered.</translation>
    </message>
    <message>
        <source>{months}的名单已经发出，少发 {amount} 元，到“每月发放”里做补发。</source>
        <translation>Lists already sent: {months}; {amount} yuan too little, to be made good as back pay under “Payments”.</translation>
    </message>
    <message>
        <source>{months}的名单做好了还没送银行：要算进这次变动，请撤回名单重做。</source>
        <translation>The list for {months} is made but not sent: to include this change, withdraw it and make it again.</translation>
    </message>
    <message>
        <source>{months}已经封账，印出的{programme}数字不改，差额在没封账的月份更正。</source>
        <translation>Sealed: {months}. Printed figures of {programme} stay; the difference is corrected in a month that is not sealed.</translation>
    </message>
    <message>
        <source>按这次变动应为：{figures}。</source>
        <translation>By this change they would be: {figures}.</translation>
    </message>
    <message>
        <source>{sealed}→{rightly}户次</source>
        <translation>households {sealed}→{rightly}</translation>
    </message>
    <message>
        <source>{sealed}→{rightly}人次</source>
        <translation>persons {sealed}→{rightly}</translation>
    </message>
    <message>
        <source>{sealed}→{rightly} 元</source>
        <translation>{sealed}→{rightly} yuan</translation>
    </message>
    <message>
        <source>{month} {figures}</source>
        <translation>{month} {figures}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {amount} 元</source>
        <translation>{day}, {amount} yuan</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month:02}</translation>
    </message>
    <message>
        <source>{since}起</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>{since}至{until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{month}{day}日</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>(Monday)</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>(Tuesday)</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>(Wednesday)</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>(Thursday)</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>(Friday)</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>(Saturday)</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>(Sunday)</translation>
    </message>
</context>
<context>
    <name>funds</name>
    <message>
        <source>− {part}</source>
        <translation>− {part}</translation>
    </message>
    <message>
        <source>＝ {part}</source>
        <translation>= {part}</translation>
    </message>
    <message>
        <source>＋ {part}</source>
        <translation>+ {part}</translation>
    </message>
    <message>
        <source>只记下达，结余不变。钱到账了，再登记一笔“到位”。</source>
        <translation>Recorded as allotted only; the balance stays. When the money is in the account, record it as “Arrived”.</translation>
    </message>
    <message>
        <source>到位合计</source>
        <translation>Total arrived</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>冲正以后下达：{before} → {after} 元，结余不变。</source>
        <translation>Allotted after this: {before} → {after} yuan; the balance stays.</translation>
    </message>
    <message>
        <source>冲正以后{name}结余：{before} → {after} 元</source>
        <translation>Balance of {name} after this: {before} → {after} yuan</translation>
    </message>
    <message>
        <source>登记以后{name}结余：{before} → {after} 元</source>
        <translation>Balance of {name} after this: {before} → {after} yuan</translation>
    </message>
    <message>
        <source>结余不够，请核对金额和项目。</source>
        <translation>The balance is too low; please check amount and programme.</translation>
    </message>
    <message>
        <source>登记以后{name}：{before} → {after} 元</source>
        <translation>{name} after this: {before} → {after} yuan</translation>
    </message>
    <message>
        <source>{entry}（已冲正）</source>
        <translation>{entry} (reversed)</translation>
    </message>
    <message>
        <source>冲正{day}的{entry}</source>
        <translation>Reversal of {day}: {entry}</translation>
    </message>
    <message>
        <source>{day}，{entry}，{amount} 元</source>
        <translation>{day}, {entry}, {amount} yuan</translation>
    </message>
    <message>
        <source>{list}银行退回{count}笔</source>
        <translation>{list}: {count} returned by the bank</translation>
    </message>
    <message>
        <source>收回{months}多发的钱</source>
        <translation>Received back, overpaid for {months}</translation>
    </message>
    <message>
        <source>{list}扣回多发的钱</source>
        <translation>{list}: overpaid money withheld</translation>
    </message>
    <message>
        <source>{list}扣回的钱随退票退还</source>
        <translation>{list}: withheld money released with returns</translation>
    </message>
    <message>
        <source>调出到{programme}</source>
        <translation>Moved to {programme}</translation>
    </message>
    <message>
        <source>从{programme}调入</source>
        <translation>Moved in from {programme}</translation>
    </message>
    <message>
        <source>上缴财政</source>
        <translation>Handed back to the treasury</translation>
    </message>
    <message>
        <source>{source}{cause}</source>
        <translation>{cause} ({source})</translation>
    </message>
    <message>
        <source>补足启动资金</source>
        <translation>Base fund refill</translation>
    </message>
    <message>
        <source>追回多发</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} yuan</translation>
    </message>
    <message>
        <source>{n} 笔</source>
        <translation>Entries: {n}</translation>
    </message>
    <message>
        <source>{first}到{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>和{year}年{name}一样多。</source>
        <translation>As much as {name} of {year}.</translation>
    </message>
    <message>
        <source>{year}年{name} {before}，今年多 {change}。</source>
        <translation>{year} {name} {before}; this year {change} more.</translation>
    </message>
    <message>
        <source>{year}年{name} {before}，今年少 {change}。</source>
        <translation>{year} {name} {before}; this year {change} less.</translation>
    </message>
    <message>
        <source>今年应补足</source>
        <translation>To refill this year</translation>
    </message>
    <message>
        <source>调剂追缴</source>
        <translation>Moved, recovered</translation>
    </message>
    <message>
        <source>已配套未拨付</source>
        <translation>Allotted, not arrived</translation>
    </message>
    <message>
        <source>启动资金</source>
        <translation>Base fund</translation>
    </message>
    <message>
        <source>已补足</source>
        <translation>Refilled</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>明年要补足</source>
        <translation>To refill next year</translation>
    </message>
    <message>
        <source>采购支出</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>调剂</source>
        <translation>Move money</translation>
    </message>
    <message>
        <source>把钱从一个项目调到另一个项目</source>
        <translation>From one programme to another</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>把用不完的钱交回财政</source>
        <translation>Unused money, to the treasury</translation>
    </message>
    <message>
        <source>把{year}年的结余转到{next}年</source>
        <translation>Balances of {year} into {next}</translation>
    </message>
    <message>
        <source>年度结转</source>
        <translation>Carry over</translation>
    </message>
    <message>
        <source>还要登记什么？</source>
        <translation>What else is to be recorded?</translation>
    </message>
    <message>
        <source>都不是</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>已登记：{words} {amount} 元。</source>
        <translation>Recorded: {words}, {amount} yuan.</translation>
    </message>
    <message>
        <source>已登记：调到{programme} {amount} 元。</source>
        <translation>Recorded: {amount} yuan moved to {programme}.</translation>
    </message>
    <message>
        <source>已冲正：{words} {amount} 元。</source>
        <translation>Reversed: {words}, {amount} yuan.</translation>
    </message>
</context>
<context>
    <name>grades</name>
    <message>
        <source>城镇保障标准</source>
        <translation>Urban standard</translation>
    </message>
    <message>
        <source>农村保障标准</source>
        <translation>Rural standard</translation>
    </message>
    <message>
        <source>月补助标准</source>
        <translation>Monthly subsidy</translation>
    </message>
    <message>
        <source>分类施保标准</source>
        <translation>Category supplement</translation>
    </message>
    <message>
        <source>价格临时补贴标准</source>
        <translation>Price subsidy</translation>
    </message>
    <message>
        <source>慰问金标准</source>
        <translation>Festival grant</translation>
    </message>
    <message>
        <source>集中供养基本生活标准</source>
        <translation>Basic living, in an institution</translation>
    </message>
    <message>
        <source>分散供养基本生活标准</source>
        <translation>Basic living, at home</translation>
    </message>
    <message>
        <source>集中供养照料护理一档</source>
        <translation>Care in an institution, tier 1</translation>
    </message>
    <message>
        <source>集中供养照料护理二档</source>
        <translation>Care in an institution, tier 2</translation>
    </message>
    <message>
        <source>集中供养照料护理三档</source>
        <translation>Care in an institution, tier 3</translation>
    </message>
    <message>
        <source>分散供养照料护理一档</source>
        <translation>Care at home, tier 1</translation>
    </message>
    <message>
        <source>分散供养照料护理二档</source>
        <translation>Care at home, tier 2</translation>
    </message>
    <message>
        <source>分散供养照料护理三档</source>
        <translation>Care at home, tier 3</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>{family}家添了一个孩子</source>
        <translation>A child is born in the {family} household</translation>
    </message>
    <message>
        <source>核对{month}的变动</source>
        <translation>Check the changes of {month}</translation>
    </message>
    <message>
        <source>生成{month}的名单</source>
        <translation>Make the list of {month}</translation>
    </message>
    <message>
        <source>打印审批表</source>
        <translation>Print approval form</translation>
    </message>
    <message>
        <source>登记签字</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>送银行</source>
        <translation>Send to bank</translation>
    </message>
    <message>
        <source>银行退回了一户</source>
        <translation>The bank returned one</translation>
    </message>
    <message>
        <source>改好退回那一户的账户</source>
        <translation>Correct the returned account</translation>
    </message>
    <message>
        <source>把退回的钱重发</source>
        <translation>Pay the returned money again</translation>
    </message>
    <message>
        <source>在家庭登记里找到{family}家，按“登记变动”，再按“添人”：姓名随便写一个，身份证号写 530100201911200813，关系选“子”，从{whole_month}起算进来。家里的变化先登记，名单才算得对。</source>
        <translation>Find the {family} household under “Households”, press “Record a change”, then “Add member”: any name, ID number 530100201911200813, relation “son”, counted from {whole_month}. Changes come first, so that the list is right.</translation>
    </message>
    <message>
        <source>回到首页。这个月的变化都登记好了，就按“核对过了”；程序记下日期，以后查得到。</source>
        <translation>Go to the first page. When all changes of this month are recorded, press “Checked”; the program keeps the day.</translation>
    </message>
    <message>
        <source>到每月发放看名单：和上月不一样的排在最前面，先看这几户。没错就按“名单没错，生成名单”。生成以后，名单就不会再变。</source>
        <translation>Look at the list under “Payments”: those that differ from last month come first. If all is right, press “List is right, make it”. Then the list does not change any more.</translation>
    </message>
    <message>
        <source>打开一份名单，按“打印或保存”，再打印，或者存成 PDF。签字要用这张纸。</source>
        <translation>Open a list, press “Print or save”, then print it or save it as PDF. This is the paper for the signatures.</translation>
    </message>
    <message>
        <source>平时要等四级都签好字；现在当作签好了，按“登记已签字”。签字以前随时可以撤回重做。</source>
        <translation>In real life wait for all four signatures; here press “Record signatures”. Before that a list can always be withdrawn.</translation>
    </message>
    <message>
        <source>按“银行文件”存一份给银行的文件，再按“登记已送银行”。从这时起，钱记作已经支出，名单不能再改。</source>
        <translation>Save the bank&apos;s file by “Bank file”, then press “Record sent to bank”. From then on the money counts as spent and the list stays.</translation>
    </message>
    <message>
        <source>当作城市低保有一户账号不对：按“有退回”，在那一户后面写明原因，再登记；别的名单按“全部到账”。</source>
        <translation>Suppose one account of urban dibao was wrong: press “Returned”, write the reason behind that line and record it; press “All paid” for the other lists.</translation>
    </message>
    <message>
        <source>到退票追缴，选中退回的那一户，把账户改正确。账户没改好，程序不会再发这笔钱。</source>
        <translation>Under “Returns” choose the returned one and correct the account. Before that the program does not pay this money again.</translation>
    </message>
    <message>
        <source>做一份重发名单，和平时一样：生成、签字、送银行、到账。钱发到原来的月份，不会发两次。</source>
        <translation>Make a reissue list as usual: make, sign, send, paid. The money goes to its own month and is not paid twice.</translation>
    </message>
    <message>
        <source>一个月的工作做完了</source>
        <translation>The month&apos;s work is done</translation>
    </message>
    <message>
        <source>刚才的家庭、名单和钱都是演示的，没有一样是真的。平时的工作就是这样做；做错了可以撤销，不用怕。</source>
        <translation>Families, lists and money here are samples; none of it is real. Real work is done in the same way; what goes wrong can be undone.</translation>
    </message>
    <message>
        <source>还差：{names}。</source>
        <translation>Missing: {names}.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>家庭情况</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>待遇</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}年&#x3000;发放 {count} 笔，合计 {amount} 元</source>
        <translation>{year}&#x3000;payments: {count}, {amount} yuan in all</translation>
    </message>
    <message>
        <source>{day} {actor}登记，从{since}起</source>
        <translation>Recorded {day} by {actor}, from {since}</translation>
    </message>
    <message>
        <source>{day} {actor}才登记</source>
        <translation>Recorded only on {day} by {actor}</translation>
    </message>
    <message>
        <source>{day} {actor}做的名单</source>
        <translation>List made {day} by {actor}</translation>
    </message>
    <message>
        <source>{actor}发出</source>
        <translation>Issued by {actor}</translation>
    </message>
    <message>
        <source>{day} {actor}登记</source>
        <translation>Recorded {day} by {actor}</translation>
    </message>
    <message>
        <source>登记入册，户号 {number}</source>
        <translation>Registered, no. {number}</translation>
    </message>
    <message>
        <source>添人：{name}（{relation}）</source>
        <translation>Added: {name} ({relation})</translation>
    </message>
    <message>
        <source>减人：{name}（{relation}）</source>
        <translation>Removed: {name} ({relation})</translation>
    </message>
    <message>
        <source>算到{month}为止</source>
        <translation>Counted until {month}</translation>
    </message>
    <message>
        <source>{name}去世（{relation}）</source>
        <translation>{name} died ({relation})</translation>
    </message>
    <message>
        <source>{count} 人，算到{month}为止</source>
        <translation>Persons: {count}, counted until {month}</translation>
    </message>
    <message>
        <source>全家迁出</source>
        <translation>Whole family moved away</translation>
    </message>
    <message>
        <source>人员情况：{name}</source>
        <translation>Facts: {name}</translation>
    </message>
    <message>
        <source>户主：{name}</source>
        <translation>Head: {name}</translation>
    </message>
    <message>
        <source>换户主：{change}</source>
        <translation>New head: {change}</translation>
    </message>
    <message>
        <source>没有收入</source>
        <translation>No income</translation>
    </message>
    <message>
        <source>收入变化</source>
        <translation>Income changed</translation>
    </message>
    <message>
        <source>登记银行账号</source>
        <translation>Bank account recorded</translation>
    </message>
    <message>
        <source>换账号</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>修改了住址、电话或备注</source>
        <translation>Address, phone or note changed</translation>
    </message>
    <message>
        <source>更正姓名，现在写作“{name}”</source>
        <translation>Name corrected, now “{name}”</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>没有残疾证</source>
        <translation>No disability certificate</translation>
    </message>
    <message>
        <source>有重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>没有重病</source>
        <translation>Not seriously ill</translation>
    </message>
    <message>
        <source>计入保障人口</source>
        <translation>Counted as supported</translation>
    </message>
    <message>
        <source>不计入保障人口</source>
        <translation>Not counted as supported</translation>
    </message>
    <message>
        <source>{kind}{per} {amount} 元</source>
        <translation>{kind}, {per}: {amount} yuan</translation>
    </message>
    <message>
        <source>{month}{list}</source>
        <translation>{month} {list}</translation>
    </message>
    <message>
        <source>名单已做，未审批</source>
        <translation>Made, not approved</translation>
    </message>
    <message>
        <source>已审批，未发出</source>
        <translation>Approved, not sent</translation>
    </message>
    <message>
        <source>已送银行，等回单</source>
        <translation>At the bank</translation>
    </message>
    <message>
        <source>退票已重发</source>
        <translation>Returned, paid again</translation>
    </message>
    <message>
        <source>退票不再发</source>
        <translation>Returned, given up</translation>
    </message>
    <message>
        <source>银行退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>补{months}</source>
        <translation>Back pay for {months}</translation>
    </message>
    <message>
        <source>重发{months}退回的钱</source>
        <translation>Reissue of {months}</translation>
    </message>
    <message>
        <source>包括{months}</source>
        <translation>With {months}</translation>
    </message>
    <message>
        <source>应发 {granted} 元，扣回多领的 {withheld} 元</source>
        <translation>Granted {granted} yuan, withheld {withheld} yuan</translation>
    </message>
    <message>
        <source>{day}退回</source>
        <translation>Returned {day}</translation>
    </message>
    <message>
        <source>{right}调整待遇</source>
        <translation>{right}: terms changed</translation>
    </message>
    <message>
        <source>{right}标准调整</source>
        <translation>{right}: standard changed</translation>
    </message>
    <message>
        <source>这一户每月 {change} 元</source>
        <translation>This household, monthly {change} yuan</translation>
    </message>
    <message>
        <source>从{month}的名单起照新标准发</source>
        <translation>New standard from the list of {month}</translation>
    </message>
    <message>
        <source>{programme}进入就业渐退</source>
        <translation>{programme}: phase-out</translation>
    </message>
    <message>
        <source>{span}每月照发 {amount} 元</source>
        <translation>{span}: {amount} yuan each month</translation>
    </message>
    <message>
        <source>{right}停发</source>
        <translation>{right}: stopped</translation>
    </message>
    <message>
        <source>发到{month}为止</source>
        <translation>Paid until {month}</translation>
    </message>
    <message>
        <source>先不发{right}：{month}</source>
        <translation>On hold: {right}, {month}</translation>
    </message>
    <message>
        <source>恢复发放{right}：{month}</source>
        <translation>Resumed: {right}, {month}</translation>
    </message>
    <message>
        <source>{programme}多发，要追回</source>
        <translation>{programme}: overpaid, to be recovered</translation>
    </message>
    <message>
        <source>{programme}追缴核减</source>
        <translation>{programme}: claim reduced</translation>
    </message>
    <message>
        <source>{programme}追缴收回</source>
        <translation>{programme}: received back</translation>
    </message>
    <message>
        <source>{programme}追缴核销</source>
        <translation>{programme}: written off</translation>
    </message>
    <message>
        <source>冲正：{title}</source>
        <translation>Reversed: {title}</translation>
    </message>
    <message>
        <source>{amount} 元（{months}）</source>
        <translation>{amount} yuan ({months})</translation>
    </message>
    <message>
        <source>从发放中扣回多领的{programme}</source>
        <translation>Withheld from payments: {programme}</translation>
    </message>
    <message>
        <source>每月最多 {amount} 元</source>
        <translation>At most {amount} yuan a month</translation>
    </message>
    <message>
        <source>不再从发放中扣回{programme}</source>
        <translation>No longer withheld: {programme}</translation>
    </message>
    <message>
        <source>给予{right}</source>
        <translation>Granted: {right}</translation>
    </message>
    <message>
        <source>恢复享受{right}</source>
        <translation>Resumed: {right}</translation>
    </message>
    <message>
        <source>开始享受{right}</source>
        <translation>Begins: {right}</translation>
    </message>
    <message>
        <source>{day}审核确认</source>
        <translation>Approved {day}</translation>
    </message>
    <message>
        <source>按标准</source>
        <translation>By the standard</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
</context>
<context>
    <name>holds</name>
    <message>
        <source>先不发</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>照常发</source>
        <translation>Pay as usual</translation>
    </message>
    <message>
        <source>{name}这个月先不发？</source>
        <translation>Hold {name} this month?</translation>
    </message>
    <message>
        <source>{name}{months}的钱先不发？</source>
        <translation>Hold the money of {name} for {months}?</translation>
    </message>
    <message>
        <source>{months}{programme} {amount} 元不进名单、不在合计里，别人照常发。</source>
        <translation>{months} {programme}: {amount} yuan are not on the list nor in the total; all others are paid.</translation>
    </message>
    <message>
        <source>查清以后点“恢复发放”：名单还没有做，就回到名单里；做过了，就列入补发。</source>
        <translation>When it is clear, press “Resume payment”: back on the list, or into back pay if the list is made.</translation>
    </message>
    <message>
        <source>已登记：{name}{months}的{programme}先不发。</source>
        <translation>On hold: {name}, {months}, {programme}.</translation>
    </message>
    <message>
        <source>已恢复：{name}{months}的 {amount} 元，用补发名单发出去。</source>
        <translation>Resumed: {name}, {months}, {amount} yuan; a back-pay list pays it.</translation>
    </message>
    <message>
        <source>已恢复：{name}{months}的 {amount} 元，回到名单里。</source>
        <translation>Resumed: {name}, {months}, {amount} yuan; back on the list.</translation>
    </message>
    <message>
        <source>这个月先不发（{n}）</source>
        <translation>On hold this month ({n})</translation>
    </message>
    <message>
        <source>先不发、还没有恢复（{n}）</source>
        <translation>Still on hold ({n})</translation>
    </message>
    <message>
        <source>共 {amount} 元，不在合计里</source>
        <translation>{amount} yuan in all, not in the total</translation>
    </message>
    <message>
        <source>金额还算不出</source>
        <translation>Amount not known yet</translation>
    </message>
    <message>
        <source>按现在的资料已经没有要发的钱</source>
        <translation>Nothing is due by the present facts</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} yuan</translation>
    </message>
    <message>
        <source>{day}登记</source>
        <translation>Recorded {day}</translation>
    </message>
</context>
<context>
    <name>household_edit</name>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>保障人口</source>
        <translation>Supported persons</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability grade</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>家庭收入</source>
        <translation>Family income</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>{person}的{fact}</source>
        <translation>{fact} of {person}</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>马上有效</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>从{month}起</source>
        <translation>From {month}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>有重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>没有收入</source>
        <translation>No income</translation>
    </message>
    <message>
        <source>{kind}{per} {amount} 元</source>
        <translation>{kind}, {per}: {amount} yuan</translation>
    </message>
    <message>
        <source>没有账户</source>
        <translation>No account</translation>
    </message>
</context>
<context>
    <name>households</name>
    <message>
        <source>{head}家（{number}）有一个同名、同一天出生的人，身份证号不同。请核对是不是同一个人。</source>
        <translation>The {head} household ({number}) has someone with the same name and birth date and another ID number. Please check whether it is the same person.</translation>
    </message>
    <message>
        <source>{name}家（{number}）</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>{families}也用这个账号，请核对。</source>
        <translation>Also used by {families}; please check.</translation>
    </message>
    <message>
        <source>看那一户</source>
        <translation>Show that household</translation>
    </message>
    <message>
        <source>以前登记在{head}家（{number}），算到{until}为止。请核对。</source>
        <translation>Was registered in the {head} household ({number}) until {until}. Please check.</translation>
    </message>
    <message>
        <source>{month}{kind}</source>
        <translation>{month}: {kind}</translation>
    </message>
    <message>
        <source>缺银行账号</source>
        <translation>No bank account</translation>
    </message>
    <message>
        <source>{month}起发</source>
        <translation>From {month}</translation>
    </message>
    <message>
        <source>渐退到{month}</source>
        <translation>Phase-out to {month}</translation>
    </message>
    <message>
        <source>{month}起停发</source>
        <translation>Stops from {month}</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>New this month</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>已停发</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>未享受</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在享受</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Ending soon</translation>
    </message>
    <message>
        <source>一档（完全丧失）</source>
        <translation>Tier 1 (fully dependent)</translation>
    </message>
    <message>
        <source>二档（部分丧失）</source>
        <translation>Tier 2 (partly dependent)</translation>
    </message>
    <message>
        <source>三档（能自理）</source>
        <translation>Tier 3 (independent)</translation>
    </message>
    <message>
        <source>一级残疾</source>
        <translation>disability grade 1</translation>
    </message>
    <message>
        <source>二级残疾</source>
        <translation>disability grade 2</translation>
    </message>
    <message>
        <source>三级残疾</source>
        <translation>disability grade 3</translation>
    </message>
    <message>
        <source>四级残疾</source>
        <translation>disability grade 4</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>婚入</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>户口迁入</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>收养</source>
        <translation>Adoption</translation>
    </message>
    <message>
        <source>刑满或退役返回</source>
        <translation>Back from prison or service</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>户籍迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>婚嫁迁出</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>毕业就业</source>
        <translation>Graduated, works</translation>
    </message>
    <message>
        <source>服刑或服兵役</source>
        <translation>Prison or military service</translation>
    </message>
    <message>
        <source>长期离家或失踪</source>
        <translation>Long away or missing</translation>
    </message>
    <message>
        <source>成员 {name}</source>
        <translation>Member {name}</translation>
    </message>
    <message>
        <source>原成员 {name}</source>
        <translation>Former member {name}</translation>
    </message>
    <message>
        <source>{born}（{age} 岁）</source>
        <translation>{born} ({age})</translation>
    </message>
    <message>
        <source>{born}，{sex}</source>
        <translation>{born}, {sex}</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age}</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>seriously ill</translation>
    </message>
    <message>
        <source>不计入保障人口</source>
        <translation>not supported</translation>
    </message>
    <message>
        <source>{day}去世</source>
        <translation>Died {day}</translation>
    </message>
    <message>
        <source>自理能力{tier}</source>
        <translation>self-care {tier}</translation>
    </message>
    <message>
        <source>{months} 个月的标准</source>
        <translation>standard × {months}</translation>
    </message>
    <message>
        <source>议定 {amount} 元</source>
        <translation>decided: {amount} yuan</translation>
    </message>
    <message>
        <source>就业渐退，{span}金额不变</source>
        <translation>Phase-out, same amount {span}</translation>
    </message>
    <message>
        <source>{programme}，{span}分期发放</source>
        <translation>{programme}, in instalments {span}</translation>
    </message>
    <message>
        <source>{programme}，{month}一次性发放</source>
        <translation>{programme}, paid once in {month}</translation>
    </message>
    <message>
        <source>{programme}，{span}，{reason}</source>
        <translation>{programme}, {span}, {reason}</translation>
    </message>
    <message>
        <source>银行退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>名单已做，未审批</source>
        <translation>List made, not approved</translation>
    </message>
    <message>
        <source>已审批，未发出</source>
        <translation>Approved, not sent</translation>
    </message>
</context>
<context>
    <name>housings</name>
    <message>
        <source>自有住房</source>
        <translation>Own home</translation>
    </message>
    <message>
        <source>公租房</source>
        <translation>Public rental</translation>
    </message>
    <message>
        <source>租住</source>
        <translation>Rented</translation>
    </message>
    <message>
        <source>借住</source>
        <translation>Lodging</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>Care institution</translation>
    </message>
</context>
<context>
    <name>income_sheet</name>
    <message>
        <source>家庭收入</source>
        <translation>Family income</translation>
    </message>
    <message>
        <source>第 {number} 笔收入</source>
        <translation>Income {number}</translation>
    </message>
    <message>
        <source>有收入就填在这里</source>
        <translation>Enter income here, if any</translation>
    </message>
    <message>
        <source>收入种类</source>
        <translation>Kind of income</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>按月还是按年</source>
        <translation>Monthly or yearly</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>{head}：{words}</source>
        <translation>{head}: {words}</translation>
    </message>
    <message>
        <source>{words}（{note}）</source>
        <translation>{words} ({note})</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>可以恢复</source>
        <translation>can be restored</translation>
    </message>
    <message>
        <source>坏了，不能用</source>
        <translation>damaged, not usable</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>Yesterday</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>月发放</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>补发</source>
        <translation>Back pay</translation>
    </message>
    <message>
        <source>价格临时补贴</source>
        <translation>Price subsidy</translation>
    </message>
    <message>
        <source>春节慰问金</source>
        <translation>Festival grant</translation>
    </message>
    <message>
        <source>一次性救助</source>
        <translation>One-off assistance</translation>
    </message>
    <message>
        <source>退票重发</source>
        <translation>Reissue</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>部门负责人</source>
        <translation>Section head</translation>
    </message>
    <message>
        <source>分管领导</source>
        <translation>Deputy director</translation>
    </message>
    <message>
        <source>局长</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已审批</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已送银行</source>
        <translation>Sent to bank</translation>
    </message>
    <message>
        <source>已到账</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>成功</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>照原账户再发</source>
        <translation>Same account again</translation>
    </message>
    <message>
        <source>不再发</source>
        <translation>Not paid again</translation>
    </message>
    <message>
        <source>名单里没有这一笔</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>账号和名单不同</source>
        <translation>Other account than listed</translation>
    </message>
    <message>
        <source>金额比名单少</source>
        <translation>Less than listed</translation>
    </message>
    <message>
        <source>金额比名单多</source>
        <translation>More than listed</translation>
    </message>
    <message>
        <source>回单里出现两次</source>
        <translation>Twice on the receipt</translation>
    </message>
    <message>
        <source>说法前后矛盾</source>
        <translation>Contradictory</translation>
    </message>
    <message>
        <source>日期不对</source>
        <translation>Wrong date</translation>
    </message>
    <message>
        <source>应追缴</source>
        <translation>To recover</translation>
    </message>
    <message>
        <source>核减</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>从发放中扣回</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>调增</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>调减</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>先不发</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>人户分离待核实</source>
        <translation>Lives elsewhere, to be checked</translation>
    </message>
    <message>
        <source>银行卡挂失</source>
        <translation>Bank card lost</translation>
    </message>
    <message>
        <source>本人外出未年审</source>
        <translation>Away, not reviewed</translation>
    </message>
    <message>
        <source>去世待核实</source>
        <translation>Perhaps dead, to be checked</translation>
    </message>
    <message>
        <source>家庭情况待核实</source>
        <translation>Family facts to be checked</translation>
    </message>
    <message>
        <source>下达</source>
        <translation>Allotted</translation>
    </message>
    <message>
        <source>到位</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Carried in</translation>
    </message>
    <message>
        <source>调入</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>调出</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>中央</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>Municipal</translation>
    </message>
    <message>
        <source>区级</source>
        <translation>District</translation>
    </message>
    <message>
        <source>福彩公益金</source>
        <translation>Welfare lottery</translation>
    </message>
    <message>
        <source>捐赠</source>
        <translation>Donation</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>上年结余</source>
        <translation>Last year&apos;s balance</translation>
    </message>
    <message>
        <source>启动资金</source>
        <translation>Base fund</translation>
    </message>
    <message>
        <source>收入超标</source>
        <translation>Income too high</translation>
    </message>
    <message>
        <source>财产超标</source>
        <translation>Property too high</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>户籍迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>就业</source>
        <translation>Found work</translation>
    </message>
    <message>
        <source>转特困</source>
        <translation>Moved to Tekun</translation>
    </message>
    <message>
        <source>自愿退出</source>
        <translation>Left voluntarily</translation>
    </message>
    <message>
        <source>拒不配合</source>
        <translation>Refused to cooperate</translation>
    </message>
    <message>
        <source>弄虚作假</source>
        <translation>False statements</translation>
    </message>
    <message>
        <source>一次性发放</source>
        <translation>Paid once</translation>
    </message>
    <message>
        <source>日志和记在别处的日志号对得上</source>
        <translation>The journal agrees with lines kept elsewhere</translation>
    </message>
    <message>
        <source>关闭程序时</source>
        <translation>when closing</translation>
    </message>
    <message>
        <source>办名单以前</source>
        <translation>before a list</translation>
    </message>
    <message>
        <source>办名单以后</source>
        <translation>after a list</translation>
    </message>
    <message>
        <source>导入以前</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>导入以后</source>
        <translation>after an import</translation>
    </message>
    <message>
        <source>恢复以前</source>
        <translation>before restoring</translation>
    </message>
    <message>
        <source>恢复以后</source>
        <translation>After restoring</translation>
    </message>
    <message>
        <source>程序更新以前</source>
        <translation>before an update</translation>
    </message>
    <message>
        <source>程序更新以后</source>
        <translation>after an update</translation>
    </message>
    <message>
        <source>自己备份的</source>
        <translation>made by hand</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Workday</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>工资性收入</source>
        <translation>Wages</translation>
    </message>
    <message>
        <source>经营净收入</source>
        <translation>Business income</translation>
    </message>
    <message>
        <source>财产净收入</source>
        <translation>Property income</translation>
    </message>
    <message>
        <source>转移净收入</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>其他收入</source>
        <translation>Other income</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>per year</translation>
    </message>
    <message>
        <source>男</source>
        <translation>male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>female</translation>
    </message>
    <message>
        <source>核对变动</source>
        <translation>Check changes</translation>
    </message>
    <message>
        <source>生成名单</source>
        <translation>Make lists</translation>
    </message>
    <message>
        <source>审批表</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>银行文件</source>
        <translation>Bank file</translation>
    </message>
    <message>
        <source>发放确认</source>
        <translation>Confirm payment</translation>
    </message>
    <message>
        <source>集中供养</source>
        <translation>In an institution</translation>
    </message>
    <message>
        <source>分散供养</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>救助金</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>分类施保</source>
        <translation>Category supplement</translation>
    </message>
    <message>
        <source>基本生活费</source>
        <translation>Basic living</translation>
    </message>
    <message>
        <source>照料护理费</source>
        <translation>Care allowance</translation>
    </message>
    <message>
        <source>户</source>
        <translation>households</translation>
    </message>
    <message>
        <source>人</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>件</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>一次性</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>急难型</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>支出型</source>
        <translation>High expenses</translation>
    </message>
    <message>
        <source>疾病</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>意外</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>灾害</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>教育</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>街道（乡镇）审批</source>
        <translation>approved by the street</translation>
    </message>
    <message>
        <source>区民政局审批</source>
        <translation>approved by the district</translation>
    </message>
    <message>
        <source>联席会议议定</source>
        <translation>decided in joint meeting</translation>
    </message>
    <message>
        <source>文件没有损坏</source>
        <translation>The file is not damaged</translation>
    </message>
    <message>
        <source>记录之间的联系完整</source>
        <translation>Records belong together</translation>
    </message>
    <message>
        <source>表和保护措施齐全</source>
        <translation>Tables and safeguards are complete</translation>
    </message>
    <message>
        <source>日志首尾相连</source>
        <translation>The journal is unbroken</translation>
    </message>
    <message>
        <source>金额规则没有被破坏</source>
        <translation>The money rules hold</translation>
    </message>
    <message>
        <source>名单和资金与当初写入的一致</source>
        <translation>Lists and funds are as first written</translation>
    </message>
    <message>
        <source>各项资金收支相符</source>
        <translation>All funds balance</translation>
    </message>
    <message>
        <source>封账的月份和年度没有变动</source>
        <translation>Sealed months and years are unchanged</translation>
    </message>
    <message>
        <source>发出的文书和当初一样</source>
        <translation>Issued papers are as first issued</translation>
    </message>
</context>
<context>
    <name>kinship</name>
    <message>
        <source>户主</source>
        <translation>head</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>子</source>
        <translation>son</translation>
    </message>
    <message>
        <source>女</source>
        <translation>daughter</translation>
    </message>
    <message>
        <source>孙子</source>
        <translation>son&apos;s son</translation>
    </message>
    <message>
        <source>孙女</source>
        <translation>son&apos;s daughter</translation>
    </message>
    <message>
        <source>外孙子</source>
        <translation>daughter&apos;s son</translation>
    </message>
    <message>
        <source>外孙女</source>
        <translation>daughter&apos;s daughter</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>祖父</source>
        <translation>grandfather</translation>
    </message>
    <message>
        <source>祖母</source>
        <translation>grandmother</translation>
    </message>
    <message>
        <source>兄</source>
        <translation>elder brother</translation>
    </message>
    <message>
        <source>弟</source>
        <translation>younger brother</translation>
    </message>
    <message>
        <source>姐姐</source>
        <translation>elder sister</translation>
    </message>
    <message>
        <source>妹妹</source>
        <translation>younger sister</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>other relative</translation>
    </message>
    <message>
        <source>非亲属</source>
        <translation>not related</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>{count} 笔</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>所有项目都和{month}一样，没有新增、变化和停发。</source>
        <translation>All programmes are as in {month}: nobody is new, changed or stopped.</translation>
    </message>
    <message>
        <source>比{month}{changes}，排在最前面，请先看一遍。</source>
        <translation>Compared with {month}: {changes}. They come first; please look through them.</translation>
    </message>
    <message>
        <source>和{month}一样</source>
        <translation>As in {month}</translation>
    </message>
    <message>
        <source>比{month}{changes}</source>
        <translation>Compared with {month}: {changes}</translation>
    </message>
    <message>
        <source>新增 {counted}</source>
        <translation>new: {counted}</translation>
    </message>
    <message>
        <source>变化 {counted}</source>
        <translation>changed: {counted}</translation>
    </message>
    <message>
        <source>停发 {counted}</source>
        <translation>stopped: {counted}</translation>
    </message>
    <message>
        <source>应发合计 {sum} 元，{lists} 份名单，{lines} 笔</source>
        <translation>{sum} yuan in all, lists: {lists}, lines: {lines}</translation>
    </message>
    <message>
        <source>实发合计 {sum} 元（应发 {granted} 元），{lists} 份名单，{lines} 笔</source>
        <translation>{sum} yuan paid in all (granted {granted}), lists: {lists}, lines: {lines}</translation>
    </message>
    <message>
        <source>{programme} {counted} {sum}</source>
        <translation>{programme} {counted} {sum}</translation>
    </message>
    <message>
        <source>{programme}还差 {missing} 元</source>
        <translation>{programme} lacks {missing} yuan</translation>
    </message>
    <message>
        <source>资金不够发：{programmes}。</source>
        <translation>Funds too low: {programmes}.</translation>
    </message>
    <message>
        <source>{programme}资金不够发，还差 {missing} 元。</source>
        <translation>{programme}: fund too low by {missing} yuan.</translation>
    </message>
    <message>
        <source>{n} 个项目资金不够发，共差 {missing} 元。</source>
        <translation>Programmes whose funds are too low: {n}, by {missing} yuan.</translation>
    </message>
    <message>
        <source>{n} 份等签字</source>
        <translation>to sign: {n}</translation>
    </message>
    <message>
        <source>{n} 份等送银行</source>
        <translation>to send: {n}</translation>
    </message>
    <message>
        <source>{n} 份等银行回单</source>
        <translation>at the bank: {n}</translation>
    </message>
    <message>
        <source>{n} 份发放完</source>
        <translation>paid: {n}</translation>
    </message>
    <message>
        <source>{n} 份还没有生成</source>
        <translation>not made: {n}</translation>
    </message>
    <message>
        <source>{n} 份名单{day}全部发放完</source>
        <translation>Lists all paid on {day}: {n}</translation>
    </message>
</context>
<context>
    <name>new_standard</name>
    <message>
        <source>每月一共多发 {amount} 元。</source>
        <translation>{amount} yuan more each month.</translation>
    </message>
    <message>
        <source>每月一共少发 {amount} 元。</source>
        <translation>{amount} yuan less each month.</translation>
    </message>
    <message>
        <source>以前的月份一共补发 {amount} 元。</source>
        <translation>{amount} yuan of back pay for earlier months.</translation>
    </message>
    <message>
        <source>{month}起 {households} 户 {persons} 人变化，每月 {before} 元 → {after} 元，{difference}。</source>
        <translation>From {month}: households {households}, persons {persons}, monthly {before} → {after} yuan, {difference}.</translation>
    </message>
    <message>
        <source>收入会超过标准、不再有钱可发的 {count} 户：{names}。</source>
        <translation>Income above the standard, nothing to pay ({count}): {names}.</translation>
    </message>
    <message>
        <source>会减到 0 元的 {count} 户：{names}。</source>
        <translation>Reduced to 0 yuan ({count}): {names}.</translation>
    </message>
    <message>
        <source>原来没有钱、以后又有钱的 {count} 户：{names}。</source>
        <translation>Paid again after nothing ({count}): {names}.</translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>每月多 {amount} 元</source>
        <translation>{amount} yuan more a month</translation>
    </message>
    <message>
        <source>每月少 {amount} 元</source>
        <translation>{amount} yuan less a month</translation>
    </message>
    <message>
        <source>以后批准的按新标准算，没有等着发的受影响。</source>
        <translation>Later approvals use the new standard; nobody waiting is affected.</translation>
    </message>
    <message>
        <source>等着发的 {count} 户，{before} 元 → {after} 元。</source>
        <translation>Waiting to be paid ({count}): {before} → {after} yuan.</translation>
    </message>
    <message>
        <source>{first}到{last}已经发过，要补发 {amount} 元。</source>
        <translation>{first} to {last} are paid already: back pay {amount} yuan.</translation>
    </message>
    <message>
        <source>{first}已经发过，要补发 {amount} 元。</source>
        <translation>{first} is paid already: back pay {amount} yuan.</translation>
    </message>
    <message>
        <source>其中 {amount} 元是已经去世的人的，做补发名单时再决定。</source>
        <translation>{amount} yuan of it are for people who have died; decide when the list is made.</translation>
    </message>
    <message>
        <source>按新标准，以前的月份多发了 {amount} 元，请核对执行的月份。</source>
        <translation>By the new standard {amount} yuan were overpaid earlier; please check the month.</translation>
    </message>
    <message>
        <source>{months}的名单做好了还没送银行，记下新标准以后请撤回重做。</source>
        <translation>The list of {months} is made and not sent; after keeping the standards please withdraw it and make it again.</translation>
    </message>
    <message>
        <source>{year}年的资金还没有到账。</source>
        <translation>No funds of {year} have arrived.</translation>
    </message>
    <message>
        <source>发到{year}年底还缺 {amount} 元。</source>
        <translation>Until the end of {year} {amount} yuan are lacking.</translation>
    </message>
    <message>
        <source>资金还有 {free} 元，按新标准一个月也不够。</source>
        <translation>The fund has {free} yuan, not enough for one month at the new standard.</translation>
    </message>
    <message>
        <source>资金还有 {free} 元，够发到年底。</source>
        <translation>The fund has {free} yuan, enough for the year.</translation>
    </message>
    <message>
        <source>资金还有 {free} 元，够发到{after}，和现在一样。</source>
        <translation>The fund has {free} yuan, enough until {after}, as now.</translation>
    </message>
    <message>
        <source>资金还有 {free} 元，原来够发到{before}，以后够发到{after}。</source>
        <translation>The fund has {free} yuan: enough until {before} before, until {after} now.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>恢复这份备份</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>接着用现在的数据</source>
        <translation>Go on with the present data</translation>
    </message>
    <message>
        <source>移开它，打开数据</source>
        <translation>Move it aside and open</translation>
    </message>
    <message>
        <source>只看不改</source>
        <translation>Only look</translation>
    </message>
    <message>
        <source>从别处找备份</source>
        <translation>Look for backups elsewhere</translation>
    </message>
    <message>
        <source>重新开始</source>
        <translation>Start anew</translation>
    </message>
    <message>
        <source>就用这份旧数据</source>
        <translation>Use these old data</translation>
    </message>
    <message>
        <source>多出来的文件移到了“{folder}”，没有删掉。数据没有变。</source>
        <translation>The surplus files were moved to “{folder}”, not deleted. The data are unchanged.</translation>
    </message>
    <message>
        <source>最近一份好的备份是 {at} 的（{why}）。</source>
        <translation>The newest good backup is of {at} ({why}).</translation>
    </message>
    <message>
        <source>这份备份里的数据是全的，没有少什么。</source>
        <translation>The data in this backup are complete, nothing is missing.</translation>
    </message>
    <message>
        <source>这份备份比现在的数据新，不过以后还有 {count} 条操作记录，要照纸上的重新登记。</source>
        <translation>This backup is newer than the present data, but {count} more journal lines followed, which have to be entered again from paper.</translation>
    </message>
    <message>
        <source>恢复以前，会先把现在的数据备份一份。</source>
        <translation>Before restoring, the present data are backed up.</translation>
    </message>
    <message>
        <source>备份里有 {households} 户、{persons} 人，累计发放 {paid} 元。</source>
        <translation>The backup holds {households} households, {persons} people, {paid} yuan paid so far.</translation>
    </message>
    <message>
        <source>现在的数据有 {households} 户、{persons} 人，累计发放 {paid} 元。</source>
        <translation>The present data hold {households} households, {persons} people, {paid} yuan paid so far.</translation>
    </message>
    <message>
        <source>恢复的话，现在的数据会移到旁边的文件夹里留着，不会删掉。</source>
        <translation>If you restore, the present data are moved to a folder beside and are not deleted.</translation>
    </message>
    <message>
        <source>这台电脑上没有找到能用的备份。</source>
        <translation>No usable backup was found on this PC.</translation>
    </message>
    <message>
        <source>U盘或者别的文件夹里有备份，就点“从别处找备份”，选放备份的文件夹。</source>
        <translation>If there is a backup on a USB stick or in another folder, press “Look for backups elsewhere” and choose that folder.</translation>
    </message>
    <message>
        <source>确实是第一次在这里用，可以“重新开始”。</source>
        <translation>If the program is really used here for the first time, press “Start anew”.</translation>
    </message>
    <message>
        <source>也可以先“只看不改”，看看里面还有什么。</source>
        <translation>You can also press “Only look” and see what is still in it.</translation>
    </message>
    <message>
        <source>都不行，请把整个数据文件夹拷贝一份，交给维护人员，不要自己修。</source>
        <translation>If nothing helps, copy the whole data folder and give it to who looks after this program; do not repair it yourself.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>家庭登记</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>每月发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>退票追缴</source>
        <translation>Money back</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>资金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>年终报告</source>
        <translation>Year-end report</translation>
    </message>
    <message>
        <source>年报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>数据安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>发放名册</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>发放名册（审批用）</source>
        <translation>Payment list for approval</translation>
    </message>
    <message>
        <source>上期本期对比表</source>
        <translation>Comparison with last month</translation>
    </message>
    <message>
        <source>增减变动明细表</source>
        <translation>Changes in detail</translation>
    </message>
    <message>
        <source>保障对象台账</source>
        <translation>Register of recipients</translation>
    </message>
    <message>
        <source>对象公示</source>
        <translation>Publicity list</translation>
    </message>
    <message>
        <source>统计月报表</source>
        <translation>Monthly statistics</translation>
    </message>
    <message>
        <source>本月动态管理台账</source>
        <translation>Case changes, month</translation>
    </message>
    <message>
        <source>全年动态管理台账</source>
        <translation>Case changes, year</translation>
    </message>
    <message>
        <source>专项资金使用审批表</source>
        <translation>Approval form for funds</translation>
    </message>
    <message>
        <source>专项资金使用审批表（采购支出）</source>
        <translation>Approval form for purchases</translation>
    </message>
    <message>
        <source>用款申请函</source>
        <translation>Payment request</translation>
    </message>
    <message>
        <source>用款申请函（全月）</source>
        <translation>Payment request, month</translation>
    </message>
    <message>
        <source>本月专项资金使用情况清单</source>
        <translation>Use of funds, month</translation>
    </message>
    <message>
        <source>全年专项资金使用情况清单</source>
        <translation>Use of funds, year</translation>
    </message>
    <message>
        <source>本月退票、再发清单</source>
        <translation>Returns and reissues, month</translation>
    </message>
    <message>
        <source>全年退票、再发清单</source>
        <translation>Returns and reissues, year</translation>
    </message>
    <message>
        <source>专项资金台账</source>
        <translation>Fund ledger</translation>
    </message>
    <message>
        <source>年度收支表</source>
        <translation>Annual accounts</translation>
    </message>
    <message>
        <source>追缴台账</source>
        <translation>Recovery ledger</translation>
    </message>
    <message>
        <source>封账单</source>
        <translation>Seal sheet</translation>
    </message>
    <message>
        <source>年度绩效评价报告</source>
        <translation>Annual performance report</translation>
    </message>
    <message>
        <source>救助金发放明细</source>
        <translation>Payment statement</translation>
    </message>
    <message>
        <source>家庭审批表</source>
        <translation>Approval form</translation>
    </message>
    <message>
        <source>批准、变更、停发通知书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>档案目录</source>
        <translation>File directory</translation>
    </message>
</context>
<context>
    <name>payouts</name>
    <message>
        <source>{count} 户</source>
        <translation>households: {count}</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>persons: {count}</translation>
    </message>
    <message>
        <source>新增 {counted}</source>
        <translation>new {counted}</translation>
    </message>
    <message>
        <source>变化 {counted}</source>
        <translation>changed {counted}</translation>
    </message>
    <message>
        <source>停发 {counted}</source>
        <translation>stopped {counted}</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>payments: {count}</translation>
    </message>
    <message>
        <source>和{month}一样，没有新增、变化和停发。</source>
        <translation>As in {month}: nobody is new, changed or stopped.</translation>
    </message>
    <message>
        <source>比{month}{changes}，排在最前面，请先看一遍。</source>
        <translation>Compared with {month}: {changes}. They come first; please look through them.</translation>
    </message>
    <message>
        <source>先不发 {counted}，不在合计里。</source>
        <translation>On hold: {counted}, not in the total.</translation>
    </message>
    <message>
        <source>上月 {before}；这个月不在名单里。</source>
        <translation>Last month {before}; not on this month&apos;s list.</translation>
    </message>
    <message>
        <source>这个月 {now}；上月 {before}。</source>
        <translation>This month {now}; last month {before}.</translation>
    </message>
    <message>
        <source>资金结余 {balance} 元</source>
        <translation>Balance {balance} yuan</translation>
    </message>
    <message>
        <source>其他名单还要发 {waiting} 元</source>
        <translation>other lists need {waiting} yuan</translation>
    </message>
    <message>
        <source>不够发，本次发放后还差 {missing} 元</source>
        <translation>after this list {missing} yuan short</translation>
    </message>
    <message>
        <source>发放后剩 {after} 元</source>
        <translation>{after} yuan left after this list</translation>
    </message>
    <message>
        <source>按本月水平够发到年底</source>
        <translation>at this month&apos;s level enough until the end of the year</translation>
    </message>
    <message>
        <source>按本月水平可发到{month}</source>
        <translation>at this month&apos;s level enough until {month}</translation>
    </message>
    <message>
        <source>{now}。</source>
        <translation>{now}.</translation>
    </message>
    <message>
        <source>{since}至{until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>资金不够发，还差 {missing} 元</source>
        <translation>Fund too low by {missing} yuan</translation>
    </message>
    <message>
        <source>{day}生成</source>
        <translation>Made {day}</translation>
    </message>
    <message>
        <source>{day}签字</source>
        <translation>signed {day}</translation>
    </message>
    <message>
        <source>{day}送银行</source>
        <translation>sent {day}</translation>
    </message>
    <message>
        <source>{day}发放完</source>
        <translation>paid {day}</translation>
    </message>
    <message>
        <source>合计 {amount}</source>
        <translation>total {amount}</translation>
    </message>
    <message>
        <source>{months}，每月 {formula}</source>
        <translation>{months}, each month {formula}</translation>
    </message>
    <message>
        <source>{months} {formula}</source>
        <translation>{months}: {formula}</translation>
    </message>
    <message>
        <source>现已停发</source>
        <translation>stopped since</translation>
    </message>
    <message>
        <source>应发合计 {sum} 元，{counted}</source>
        <translation>{sum} yuan in all, {counted}</translation>
    </message>
    <message>
        <source>实发合计 {sum} 元，{counted}（应发 {granted} 元，扣回 {kept} 元）</source>
        <translation>{sum} yuan paid in all, {counted} (granted {granted}, withheld {kept} yuan)</translation>
    </message>
</context>
<context>
    <name>people_sheet</name>
    <message>
        <source>家庭成员</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>第 {number} 人</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>还有家里人，就打在这里</source>
        <translation>More family members go here</translation>
    </message>
    <message>
        <source>请选与户主的关系。</source>
        <translation>Please choose the relation to the head.</translation>
    </message>
    <message>
        <source>以前登记的姓名是“{name}”，会用那个姓名；要改请再办“改姓名”。</source>
        <translation>Registered before as “{name}”; that name is used. To change it, use “Correct name”.</translation>
    </message>
    <message>
        <source>看那一户</source>
        <translation>Show that household</translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability grade</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>有重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>保障人口</source>
        <translation>Supported persons</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>性别和年龄</source>
        <translation>Sex and age</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>请照身份证填 18 位号码。</source>
        <translation>Please enter the 18 digits of the ID card.</translation>
    </message>
    <message>
        <source>现在是 {count} 位，应为 18 位，请对照身份证补全</source>
        <translation>{count} digits now, should be 18; please complete it from the ID card</translation>
    </message>
    <message>
        <source>换户主请到“登记变动”里办“换户主”。</source>
        <translation>To change the head, use “New head” under “Record a change”.</translation>
    </message>
</context>
<context>
    <name>proofreading</name>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>尾差</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>前面各项相加：{workings}，合计应为 {expected}。</source>
        <translation>The parts before add up: {workings}; the total should be {expected}.</translation>
    </message>
    <message>
        <source>后面各项相加：{workings}，应为 {expected}。</source>
        <translation>The parts behind add up: {workings}; it should be {expected}.</translation>
    </message>
    <message>
        <source>到位减支出：{workings}，结余应为 {expected}。</source>
        <translation>Available less spent: {workings}; the balance should be {expected}.</translation>
    </message>
    <message>
        <source>{workings}，四舍五入应为 {expected}。</source>
        <translation>{workings}, rounded half-up {expected}.</translation>
    </message>
    <message>
        <source>{workings}，应为 {expected}。</source>
        <translation>{workings}; it should be {expected}.</translation>
    </message>
    <message>
        <source>列出来的是：{workings}，应为{expected}。</source>
        <translation>Listed are: {workings}; it should be {expected}.</translation>
    </message>
    <message>
        <source>前面缺少编号 {expected}。</source>
        <translation>Missing before it: {expected}.</translation>
    </message>
    <message>
        <source>“{expected}”写了两遍。</source>
        <translation>“{expected}” is said twice.</translation>
    </message>
    <message>
        <source>数字的写法不对，请核对小数点、逗号和单位。</source>
        <translation>The number is written wrongly; please check point, comma and unit.</translation>
    </message>
    <message>
        <source>单位没有写全，应为 {expected}。</source>
        <translation>The unit is incomplete; it should be {expected}.</translation>
    </message>
    <message>
        <source>单位不一致：按写的单位相加是 {expected}，只看数字却正好相等。请核对“元”和“万元”。</source>
        <translation>Units differ: with the units as written the sum is {expected}, while the bare numbers add up. Please check yuan and 10,000 yuan.</translation>
    </message>
    <message>
        <source>没有这一天，请核对日期。</source>
        <translation>There is no such day; please check the date.</translation>
    </message>
    <message>
        <source>日期的先后不对，请核对年份和月份。</source>
        <translation>The dates are out of order; please check years and months.</translation>
    </message>
    <message>
        <source>数据文件里是 {workings}。</source>
        <translation>The data file has {workings}.</translation>
    </message>
    <message>
        <source>合计对：{workings}</source>
        <translation>Total right: {workings}</translation>
    </message>
    <message>
        <source>各项相加对：{workings}</source>
        <translation>Parts right: {workings}</translation>
    </message>
    <message>
        <source>结余对：{workings}</source>
        <translation>Balance right: {workings}</translation>
    </message>
    <message>
        <source>平均数对：{workings}</source>
        <translation>Average right: {workings}</translation>
    </message>
    <message>
        <source>比例对：{workings}</source>
        <translation>Share right: {workings}</translation>
    </message>
    <message>
        <source>增减对：{workings}</source>
        <translation>Change right: {workings}</translation>
    </message>
    <message>
        <source>个数对：{workings}</source>
        <translation>Count right: {workings}</translation>
    </message>
    <message>
        <source>和数据文件一致：{workings}</source>
        <translation>As in the data file: {workings}</translation>
    </message>
    <message>
        <source>前面缺少编号 {expected}；这几个标题没有编号：{workings}。</source>
        <translation>Missing before it: {expected}; headings without a number: {workings}.</translation>
    </message>
    <message>
        <source>差数在四舍五入的范围里，可能是各项分别取整造成的。</source>
        <translation> The difference is within rounding; the parts may have been rounded one by one.</translation>
    </message>
    <message>
        <source>“{file}”打不开。请看它还在不在，是不是正被别的程序占用。</source>
        <translation>“{file}” cannot be opened. Please see whether it is there and not in use.</translation>
    </message>
    <message>
        <source>“{file}”这种文件读不了，只能读 {known}。</source>
        <translation>“{file}” cannot be read; only {known} can.</translation>
    </message>
    <message>
        <source>“{file}”是旧格式的文档。请用 Word 或 WPS 打开，另存为 .docx 再校对。</source>
        <translation>“{file}” has an old format. Please open it in Word or WPS, save it as .docx and try again.</translation>
    </message>
    <message>
        <source>“{file}”太大，最多读 {largest} MB。请只留要校对的部分。</source>
        <translation>“{file}” is too large; at most {largest} MB. Please keep only the part to be read.</translation>
    </message>
    <message>
        <source>“{file}”里没有文字，没有可以校对的。</source>
        <translation>“{file}” has no text to read.</translation>
    </message>
    <message>
        <source>“{file}”已损坏，读不出文字。请换一份再试。</source>
        <translation>“{file}” is damaged and cannot be read. Please try another copy.</translation>
    </message>
    <message>
        <source>“{file}”加了密码。请先去掉密码，再校对。</source>
        <translation>“{file}” has a password. Please remove it first.</translation>
    </message>
    <message>
        <source>“{file}”里只有图片，没有文字，多半是扫描件。请找原来的 Word 文件来校对。</source>
        <translation>“{file}” holds only pictures, probably a scan. Please use the Word file it was made from.</translation>
    </message>
    <message>
        <source>“{file}”不是文字文件，读不出来。</source>
        <translation>“{file}” is not a text file and cannot be read.</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>第 {line} 行&#x3000;{kind}&#x3000;“{quote}”&#x3000;{why}</source>
        <translation>Line {line}&#x3000;{kind}&#x3000;“{quote}”&#x3000;{why}</translation>
    </message>
    <message>
        <source>{count} 处错误</source>
        <translation>errors: {count}</translation>
    </message>
    <message>
        <source>{count} 处尾差</source>
        <translation>rounding: {count}</translation>
    </message>
    <message>
        <source>{count} 处文字问题</source>
        <translation>wording: {count}</translation>
    </message>
    <message>
        <source>发现 {parts}；核对过是对的有 {right} 个数。</source>
        <translation>Found {parts}; figures found right: {right}.</translation>
    </message>
    <message>
        <source>没有发现问题；核对过是对的有 {right} 个数。</source>
        <translation>No problems found; figures found right: {right}.</translation>
    </message>
    <message>
        <source>没有发现问题，也没有认出可以核对的数。</source>
        <translation>No problems found, and no figures that could be checked.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>账号有误</source>
        <translation>Wrong account number</translation>
    </message>
    <message>
        <source>户名不符</source>
        <translation>Holder does not match</translation>
    </message>
    <message>
        <source>账户已销户</source>
        <translation>Account closed</translation>
    </message>
    <message>
        <source>账户被冻结</source>
        <translation>Account frozen</translation>
    </message>
    <message>
        <source>因病</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>因残</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>因学</source>
        <translation>Education costs</translation>
    </message>
    <message>
        <source>因灾</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>缺乏劳动力</source>
        <translation>Nobody able to work</translation>
    </message>
    <message>
        <source>失业</source>
        <translation>Unemployment</translation>
    </message>
    <message>
        <source>意外事故</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>收入低</source>
        <translation>Low income</translation>
    </message>
    <message>
        <source>新批准</source>
        <translation>newly approved</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>没有收款账户</source>
        <translation>no account</translation>
    </message>
    <message>
        <source>收入达到标准，没有补差</source>
        <translation>income reaches the standard</translation>
    </message>
    <message>
        <source>这个月没有列入</source>
        <translation>not listed this month</translation>
    </message>
    <message>
        <source>上月先不发，已恢复</source>
        <translation>held last month, resumed</translation>
    </message>
    <message>
        <source>上月先不发（{detail}），还没有恢复</source>
        <translation>held last month ({detail}), not yet resumed</translation>
    </message>
    <message>
        <source>上月没发，这个月恢复</source>
        <translation>not paid last month, resumed</translation>
    </message>
    <message>
        <source>添人：{name}</source>
        <translation>added: {name}</translation>
    </message>
    <message>
        <source>减人：{name}</source>
        <translation>removed: {name}</translation>
    </message>
    <message>
        <source>{name}去世</source>
        <translation>{name} died</translation>
    </message>
    <message>
        <source>{name}不再计入</source>
        <translation>{name} no longer counted</translation>
    </message>
    <message>
        <source>{name}计入保障</source>
        <translation>{name} counted</translation>
    </message>
    <message>
        <source>标准 {old} 改 {new}</source>
        <translation>standard {old} to {new}</translation>
    </message>
    <message>
        <source>收入 {old} 变 {new}</source>
        <translation>income {old} to {new}</translation>
    </message>
    <message>
        <source>分类施保 {old} 变 {new}</source>
        <translation>supplement {old} to {new}</translation>
    </message>
    <message>
        <source>类别{old}改{new}</source>
        <translation>category {old} to {new}</translation>
    </message>
    <message>
        <source>{old}改{new}</source>
        <translation>{old} to {new}</translation>
    </message>
    <message>
        <source>自理能力 {old} 档改 {new} 档</source>
        <translation>self-care tier {old} to {new}</translation>
    </message>
    <message>
        <source>就业渐退</source>
        <translation>phase-out</translation>
    </message>
    <message>
        <source>资料更正</source>
        <translation>facts corrected</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销到这一步</source>
        <translation>Undo to here</translation>
    </message>
    <message>
        <source>{name}，连后面的共 {count} 件</source>
        <translation>{name}, with those after it: {count}</translation>
    </message>
    <message>
        <source>建立本单位的数据</source>
        <translation>found the office</translation>
    </message>
    <message>
        <source>建立救助项目</source>
        <translation>set up programmes</translation>
    </message>
    <message>
        <source>{list}送银行</source>
        <translation>send to bank: {list}</translation>
    </message>
    <message>
        <source>{month}的 {count} 份名单送银行</source>
        <translation>send lists of {month} to the bank ({count})</translation>
    </message>
    <message>
        <source>发出文书</source>
        <translation>issue papers</translation>
    </message>
    <message>
        <source>导出或打印文书</source>
        <translation>Export or print papers</translation>
    </message>
    <message>
        <source>清理导出的文件</source>
        <translation>Clear exported files</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>核对电脑的时间</source>
        <translation>Check the PC&apos;s clock</translation>
    </message>
    <message>
        <source>核对后接着用现在的数据</source>
        <translation>Go on with the present data after looking</translation>
    </message>
    <message>
        <source>月份封账</source>
        <translation>seal month</translation>
    </message>
    <message>
        <source>年度封账</source>
        <translation>seal year</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>要恢复，请重新办一次</source>
        <translation>To have it again, do it once more</translation>
    </message>
    <message>
        <source>名单送了银行，不能再撤销</source>
        <translation>The list is at the bank; it cannot be undone</translation>
    </message>
    <message>
        <source>恢复过备份，恢复以前的不能再撤销</source>
        <translation>A backup was restored; what was done before cannot be undone</translation>
    </message>
    <message>
        <source>月份封了账，不能再撤销</source>
        <translation>The month is sealed; it cannot be undone</translation>
    </message>
    <message>
        <source>文书发出去了，不能撤销</source>
        <translation>The paper was issued; it cannot be undone</translation>
    </message>
    <message>
        <source>不能再撤销</source>
        <translation>It cannot be undone any more</translation>
    </message>
    <message>
        <source>其他操作</source>
        <translation>other action</translation>
    </message>
    <message>
        <source>撤销：{what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>撤销最后做的 {count} 件事？</source>
        <translation>Undo the last acts ({count})?</translation>
    </message>
    <message>
        <source>撤销这 {count} 件</source>
        <translation>Undo these ({count})</translation>
    </message>
    <message>
        <source>{when}，{actor}：{what}</source>
        <translation>{when}, {actor}: {what}</translation>
    </message>
    <message>
        <source>撤销以后，各项资料和金额回到做这些事以前的样子。</source>
        <translation>All facts and amounts then are as before these acts.</translation>
    </message>
    <message>
        <source>已撤销：{what}。</source>
        <translation>Undone: {what}.</translation>
    </message>
    <message>
        <source>已撤销最后做的 {count} 件事，到“{what}”为止。</source>
        <translation>Undone: the last acts ({count}), back to “{what}”.</translation>
    </message>
</context>
<context>
    <name>recoveries</name>
    <message>
        <source>冲正{kind}</source>
        <translation>Reversal: {kind}</translation>
    </message>
    <message>
        <source>{month}名单</source>
        <translation>List of {month}</translation>
    </message>
    <message>
        <source>这一笔被银行退回，不算</source>
        <translation>returned by the bank, does not count</translation>
    </message>
    <message>
        <source>{name}，{programme}：都已经收回或核销。</source>
        <translation>{name}, {programme}: all recovered or written off.</translation>
    </message>
    <message>
        <source>{name}，{programme}：多发 {claimed} 元，未收回 {open} 元。</source>
        <translation>{name}, {programme}: {claimed} yuan overpaid, {open} yuan still to recover.</translation>
    </message>
    <message>
        <source>安排了扣回，但现在没有发放可以扣。</source>
        <translation>Withholding is arranged, but there is no payment to withhold from.</translation>
    </message>
    <message>
        <source>{since}扣 {last} 元，一次扣完。</source>
        <translation>{last} yuan withheld in {since}, all at once.</translation>
    </message>
    <message>
        <source>{since}起每月扣 {monthly} 元，扣 {n} 个月，到{until}扣完。</source>
        <translation>From {since} {monthly} yuan a month withheld for {n} months, done in {until}.</translation>
    </message>
    <message>
        <source>{since}起每月扣 {monthly} 元，扣 {n} 个月，到{until}扣完，最后一个月扣 {last} 元。</source>
        <translation>From {since} {monthly} yuan a month withheld for {n} months, done in {until} with a last {last} yuan.</translation>
    </message>
    <message>
        <source>扣的月份每月实发 {left} 元。</source>
        <translation>In those months {left} yuan are still paid.</translation>
    </message>
    <message>
        <source>结余：{before} → {after} 元（{year}年）</source>
        <translation>Balance: {before} → {after} yuan ({year})</translation>
    </message>
    <message>
        <source>核销的 {amount} 元不再追缴，资金结余不变。</source>
        <translation>The {amount} yuan written off are no longer recovered; the balance of the fund stays.</translation>
    </message>
    <message>
        <source>未收回：{before} → {after} 元</source>
        <translation>Still to recover: {before} → {after} yuan</translation>
    </message>
    <message>
        <source>{day}{kind} {amount} 元（{month}多发的）。</source>
        <translation>{day}: {kind}, {amount} yuan (overpaid for {month}).</translation>
    </message>
    <message>
        <source>资金结余少 {amount} 元。</source>
        <translation>The balance of the fund is {amount} yuan lower.</translation>
    </message>
    <message>
        <source>{names}以前多发了 {count} 笔，共 {sum} 元，要登记追缴。</source>
        <translation>Overpaid earlier, to be recovered: {names}; entries: {count}, {sum} yuan in all.</translation>
    </message>
    <message>
        <source>{names}的追缴多记了 {count} 笔，共 {sum} 元，要核减。</source>
        <translation>Recovery recorded too high, to be reduced: {names}; entries: {count}, {sum} yuan in all.</translation>
    </message>
    <message>
        <source>多发的钱还有 {open} 元没有收回</source>
        <translation>{open} yuan overpaid and still to recover</translation>
    </message>
    <message>
        <source>每月扣 {monthly} 元，到{until}扣完</source>
        <translation>{monthly} yuan a month withheld until {until}</translation>
    </message>
    <message>
        <source>正在每月扣回</source>
        <translation>withheld month by month</translation>
    </message>
    <message>
        <source>应发 {granted} 元，扣回以前多发的 {kept} 元，实发 {paid} 元。</source>
        <translation>Due {granted} yuan, {kept} yuan withheld for earlier overpayment, {paid} yuan paid.</translation>
    </message>
    <message>
        <source>{name}家从{since}起每月扣回 {monthly} 元，已登记。</source>
        <translation>Recorded: {monthly} yuan a month withheld from the {name} household from {since}.</translation>
    </message>
</context>
<context>
    <name>report_blocks</name>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>一条</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>一段</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>表的名称</source>
        <translation>Name of the table</translation>
    </message>
    <message>
        <source>图的名称</source>
        <translation>Name of the chart</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>项目立项情况</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>资金管理情况</source>
        <translation>Management of funds</translation>
    </message>
    <message>
        <source>标准调整情况</source>
        <translation>Changes of standards</translation>
    </message>
    <message>
        <source>机构人员情况</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>专项清理情况</source>
        <translation>Clean-up</translation>
    </message>
    <message>
        <source>资金发放情况</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>资金到位情况</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>取整说明</source>
        <translation>Note on rounding</translation>
    </message>
    <message>
        <source>机构人员情况：社会救助科现有工作人员 2 人，其中公益性岗位 1 人。</source>
        <translation>Staff: the section has 2, one of them in a public-welfare post.</translation>
    </message>
    <message>
        <source>根据上级实施方案，继续开展低保专项清理整治工作。</source>
        <translation>By the plan from above, the clean-up of dibao went on.</translation>
    </message>
    <message>
        <source>由于编制原因，社会救助科工作人员配备不足。</source>
        <translation>For want of posts, the section has too few staff.</translation>
    </message>
    <message>
        <source>您写的问题 {number}</source>
        <translation>Your problem {number}</translation>
    </message>
    <message>
        <source>程序看到的问题</source>
        <translation>A problem the program sees</translation>
    </message>
    <message>
        <source>空着就不印。</source>
        <translation>Left out if empty.</translation>
    </message>
    <message>
        <source>空着就不印。例如：{example}</source>
        <translation>Left out if empty. For example: {example}</translation>
    </message>
</context>
<context>
    <name>report_checks</name>
    <message>
        <source>{year}年没有资金也没有发放，报告里没有数字。</source>
        <translation>{year} has neither funds nor payments; there are no figures.</translation>
    </message>
    <message>
        <source>{year}年还没有过完，数字还会变；过完了才能封存。</source>
        <translation>{year} is not over and its figures may change; it can be sealed afterwards.</translation>
    </message>
    <message>
        <source>{programme}的资金记录前后对不上，请查对资金明细。</source>
        <translation>{programme}: the fund&apos;s records do not agree; please check its entries.</translation>
    </message>
    <message>
        <source>{months}{list}名单还没有登记到账，{amount} 元算不算支出还不知道。</source>
        <translation>{months}{list}: not recorded as paid; whether {amount} yuan are spent is not known.</translation>
    </message>
    <message>
        <source>{programme}有 {count} 笔退票还没有处理，共 {amount} 元。</source>
        <translation>{programme}: returned payments not dealt with: {count}, {amount} yuan.</translation>
    </message>
    <message>
        <source>{programme}上年结余 {needed} 元，还没有结转到{year}年。</source>
        <translation>{programme}: last year&apos;s balance of {needed} yuan is not carried into {year}.</translation>
    </message>
    <message>
        <source>{programme}上年结余 {needed} 元，结转进来的却是 {amount} 元。</source>
        <translation>{programme}: last year&apos;s balance is {needed} yuan, carried in {amount} yuan.</translation>
    </message>
    <message>
        <source>{programme}支出比可用资金多 {amount} 元，请补登到位的资金。</source>
        <translation>{programme}: spent {amount} yuan more than available; please record what has arrived.</translation>
    </message>
    <message>
        <source>还有 {count} 项没有打分：{names}。</source>
        <translation>Not yet scored: {count}: {names}.</translation>
    </message>
    <message>
        <source>{programme}有 {count} 个月没有发放名单：{months}。</source>
        <translation>{programme}: months without a list: {count}: {months}.</translation>
    </message>
    <message>
        <source>{programme}有 {count} 笔缓发还没有发，共 {amount} 元。</source>
        <translation>{programme}: on hold and unpaid: {count}, {amount} yuan.</translation>
    </message>
    <message>
        <source>{programme}有 {count} 笔多发还没有追回，共 {amount} 元。</source>
        <translation>{programme}: overpaid and not recovered: {count}, {amount} yuan.</translation>
    </message>
    <message>
        <source>{programme}已下达的资金还有 {amount} 元没有到位。</source>
        <translation>{programme}: {amount} yuan allotted and not arrived.</translation>
    </message>
    <message>
        <source>有 {count} 项扣了分，没有写原因：{names}。</source>
        <translation>Lost points without a reason: {count}: {names}.</translation>
    </message>
    <message>
        <source>有 {count} 个月还没有封账：{months}。</source>
        <translation>Months not sealed: {count}: {months}.</translation>
    </message>
    <message>
        <source>有 {count} 个数字和第 {version} 版封存时不一样，请看看是什么变了。</source>
        <translation>Figures that differ from sealed version {version}: {count}; please see what changed.</translation>
    </message>
    <message>
        <source>去看名单</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>去这个月</source>
        <translation>Go to month</translation>
    </message>
    <message>
        <source>去处理退票</source>
        <translation>Deal with returns</translation>
    </message>
    <message>
        <source>去看缓发</source>
        <translation>Show holds</translation>
    </message>
    <message>
        <source>去看追缴</source>
        <translation>Show recoveries</translation>
    </message>
    <message>
        <source>去看资金</source>
        <translation>Show funds</translation>
    </message>
    <message>
        <source>去评分</source>
        <translation>Go to scores</translation>
    </message>
    <message>
        <source>看封存的那一版</source>
        <translation>Show sealed version</translation>
    </message>
    <message>
        <source>{first}等</source>
        <translation>{first} and others</translation>
    </message>
</context>
<context>
    <name>report_wizard</name>
    <message>
        <source>选年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>核对数字</source>
        <translation>Check figures</translation>
    </message>
    <message>
        <source>写文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>校对封存</source>
        <translation>Read and seal</translation>
    </message>
    <message>
        <source>{year}年的报告还没有开始写。请在第一步点“开始写{year}年的报告”。</source>
        <translation>The report of {year} is not begun. Please press “Begin the report of {year}” in step 1.</translation>
    </message>
    <message>
        <source>{year}年没有资金也没有发放，没有可以写的数字。请在第一步换一个年份。</source>
        <translation>{year} has neither funds nor payments to write about. Please choose another year in step 1.</translation>
    </message>
    <message>
        <source>{year}年的报告第{version}版已经封存，文字和评分不能再改。要改，请在第一步点“再写一版”。</source>
        <translation>Version {version} of the report of {year} is sealed; words and scores stay. To change it, press “Write new version” in step 1.</translation>
    </message>
    <message>
        <source>还没有写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>第 {version} 版，正在写</source>
        <translation>Version {version}, being written</translation>
    </message>
    <message>
        <source>第 {version} 版，{day}封存</source>
        <translation>Version {version}, sealed {day}</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>恢复到 {at} 的数据？</source>
        <translation>Restore the data of {at}?</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>这份备份和现在的数据一样，不用恢复。</source>
        <translation>This backup is the same as the present data; nothing needs restoring.</translation>
    </message>
    <message>
        <source>现在的数据文件会整个移到旁边一个写着“损坏”的文件夹里留着，不会删掉。</source>
        <translation>The present data file is moved as a whole to a folder beside, marked as damaged, and is not deleted.</translation>
    </message>
    <message>
        <source>恢复以前，会先把现在的数据备份一份；恢复错了，还可以“退回恢复以前”。</source>
        <translation>Before restoring, the present data are backed up; if it was wrong, there is “Back to before restoring”.</translation>
    </message>
    <message>
        <source>这些名单已经送了银行，恢复以后程序却不记得发过，千万不要再发一次：{lists}。恢复以后，请照存档的名单把它们补登记上。</source>
        <translation>These lists went to the bank, but after restoring the program does not remember it. Never send them again: {lists}. After restoring, enter them again from the filed lists.</translation>
    </message>
    <message>
        <source>已恢复到 {at} 的数据。</source>
        <translation>Restored to the data of {at}.</translation>
    </message>
    <message>
        <source>损坏的数据移到了“{folder}”，没有删掉。</source>
        <translation>The damaged data were moved to “{folder}”, not deleted.</translation>
    </message>
    <message>
        <source>恢复以前的数据也备份着，要用可以“退回恢复以前”。</source>
        <translation>The data before restoring are backed up too; “Back to before restoring” brings them back.</translation>
    </message>
    <message>
        <source>登记户数</source>
        <translation>Households on file</translation>
    </message>
    <message>
        <source>登记人数</source>
        <translation>People on file</translation>
    </message>
    <message>
        <source>发放笔数</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>累计发放（元）</source>
        <translation>Paid so far (yuan)</translation>
    </message>
    <message>
        <source>资金到位（元）</source>
        <translation>Funds arrived (yuan)</translation>
    </message>
    <message>
        <source>资金结余（元）</source>
        <translation>Funds left (yuan)</translation>
    </message>
    <message>
        <source>这份备份以后又做了 {count} 件事，恢复以后就没有了。最后一件是 {at} 做的。</source>
        <translation>{count} acts followed this backup and are gone after restoring. The last one was made at {at}.</translation>
    </message>
    <message>
        <source>现在的数据和这份备份不是接着往下做的，请把上面的数逐个看清楚。</source>
        <translation>The present data and this backup do not follow one from the other; please look at each figure above.</translation>
    </message>
    <message>
        <source>这份备份以后还有 {count} 条操作记录，最后一条是 {at} 的。恢复以后就没有了，要照纸上的重新登记。</source>
        <translation>{count} journal lines followed this backup, the last one of {at}. They are gone after restoring and have to be entered again from paper.</translation>
    </message>
    <message>
        <source>这份备份里的数据是全的，没有少什么。</source>
        <translation>The data in this backup are complete, nothing is missing.</translation>
    </message>
    <message>
        <source>后来登记的 {count} 户家庭就没有了。</source>
        <translation>{count} households registered later are gone.</translation>
    </message>
    <message>
        <source>{count} 户家庭会回来。</source>
        <translation>{count} households come back.</translation>
    </message>
    <message>
        <source>还有 {count} 份名单也会变。</source>
        <translation>{count} more lists change too.</translation>
    </message>
    <message>
        <source>现在{state}，恢复以后没有这份名单</source>
        <translation>now {state}; after restoring this list is not there</translation>
    </message>
    <message>
        <source>会回来，{state}</source>
        <translation>comes back, {state}</translation>
    </message>
    <message>
        <source>现在{now}，恢复以后{then}</source>
        <translation>now {now}; after restoring {then}</translation>
    </message>
    <message>
        <source>{state}，{total} 元</source>
        <translation>{state}, {total} yuan</translation>
    </message>
    <message>
        <source>{periods}封的账就没有了，要重新封。</source>
        <translation>The seals of {periods} are gone and have to be made again.</translation>
    </message>
    <message>
        <source>{periods}封的账会回来。</source>
        <translation>The seals of {periods} come back.</translation>
    </message>
    <message>
        <source>{year}年全年</source>
        <translation>the year {year}</translation>
    </message>
    <message>
        <source>{name}等 {count} 个</source>
        <translation>{name} and others, {count} in all</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>{month}{list}</source>
        <translation>{list}, {month}</translation>
    </message>
    <message>
        <source>可以重发</source>
        <translation>Reissue</translation>
    </message>
    <message>
        <source>等改账户</source>
        <translation>Correct account</translation>
    </message>
    <message>
        <source>不应再发</source>
        <translation>No longer due</translation>
    </message>
    <message>
        <source>等补账号</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>算不出金额</source>
        <translation>No amount</translation>
    </message>
    <message>
        <source>{list} {amount} 元，{day}被银行退回。</source>
        <translation>{list}, {amount} yuan, returned by the bank on {day}.</translation>
    </message>
    <message>
        <source>做重发名单时会发 {amount} 元。</source>
        <translation>The reissue list will pay {amount} yuan.</translation>
    </message>
    <message>
        <source>{amount} 元排进下一份重发名单，还发到原来的账户（{account}）。</source>
        <translation>{amount} yuan go on the next reissue list, to the same account ({account}).</translation>
    </message>
    <message>
        <source>请先问清楚账户能收钱，不然还会退回来。</source>
        <translation>Please make sure the account can receive money, or it will come back again.</translation>
    </message>
    <message>
        <source>{amount} 元不再发给{name}，留在{fund}资金里。</source>
        <translation>{amount} yuan are not paid to {name} and stay in the {fund} fund.</translation>
    </message>
    <message>
        <source>决定不再发以后，不能再改成重发。</source>
        <translation>Once decided, this cannot be turned into a reissue.</translation>
    </message>
    <message>
        <source>{name}：{amount} 元，{decision}，已登记。</source>
        <translation>Recorded for {name}, {amount} yuan: {decision}.</translation>
    </message>
    <message>
        <source>银行答复了 {some}，还有 {rest}没有答复。</source>
        <translation>The bank has answered for {some}; still unanswered: {rest}.</translation>
    </message>
    <message>
        <source>银行退回 {counted}，共 {sum} 元，钱已回到结余。</source>
        <translation>Returned by the bank: {counted}, {sum} yuan, back in the balance.</translation>
    </message>
    <message>
        <source>还有 {count} 笔等着处理。</source>
        <translation>Still to deal with: {count}.</translation>
    </message>
    <message>
        <source>都已经处理过了。</source>
        <translation>All are dealt with.</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>演示数据，不用备份</source>
        <translation>Practice data, no backup needed</translation>
    </message>
    <message>
        <source>还没有备份，关闭程序时会自动备份</source>
        <translation>No backup yet; one is made when the program is closed</translation>
    </message>
    <message>
        <source>数据已备份：{at}</source>
        <translation>Data backed up: {at}</translation>
    </message>
    <message>
        <source>检查发现数据有不对的地方</source>
        <translation>The check found something wrong with the data</translation>
    </message>
    <message>
        <source>{day}以来做的还没有备份</source>
        <translation>Not backed up since {day}</translation>
    </message>
    <message>
        <source>备份还只在这台电脑上</source>
        <translation>The backup is only on this PC</translation>
    </message>
    <message>
        <source>{days} 天没有拷第二处备份了</source>
        <translation>No copy at the second place for {days} days</translation>
    </message>
    <message>
        <source>{count} 个导出的文件该删了</source>
        <translation>{count} exported files should be deleted</translation>
    </message>
    <message>
        <source>该试一次从备份恢复了</source>
        <translation>Time to try restoring a backup</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>{day}以来做的工作还没有备份，请按“现在备份”。</source>
        <translation>The work since {day} is not backed up. Please press “Back up now”.</translation>
    </message>
    <message>
        <source>还没有备份。关闭程序时会自动备份。</source>
        <translation>No backup yet. One is made when the program is closed.</translation>
    </message>
    <message>
        <source>演示数据不自动备份，可以按“现在备份”试一试。</source>
        <translation>Practice data are not backed up by themselves; press “Back up now” to try it.</translation>
    </message>
    <message>
        <source>{at} 备份的，核对过，和现在的数据一样。</source>
        <translation>Backed up at {at}, compared, and the same as the present data.</translation>
    </message>
    <message>
        <source>{at} 备份的，核对过。</source>
        <translation>Backed up at {at} and compared.</translation>
    </message>
    <message>
        <source>{at} 备份的，核对过。后来做的，关闭程序时自动备份。</source>
        <translation>Backed up at {at} and compared. What followed is backed up when the program is closed.</translation>
    </message>
    <message>
        <source>第二处备份</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>备份还只在这台电脑上。电脑坏了、丢了，就都没有了，请再选一个 U 盘。</source>
        <translation>The backup is only on this PC. If it breaks or is lost, all is gone. Please choose a USB stick too.</translation>
    </message>
    <message>
        <source>去选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>现在拷一份</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>已经选好了地方，还没有拷过。</source>
        <translation>A place is chosen, nothing was copied yet.</translation>
    </message>
    <message>
        <source>已经 {days} 天没有拷了。请插上 U 盘，按“现在拷一份”。</source>
        <translation>Nothing was copied for {days} days. Please plug in the USB stick and press “Copy now”.</translation>
    </message>
    <message>
        <source>{day}拷过一份，读出来核对过。</source>
        <translation>Copied on {day}, read again and compared.</translation>
    </message>
    <message>
        <source>全面检查</source>
        <translation>Whole check</translation>
    </message>
    <message>
        <source>现在检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>还没有检查过。只看不改，几秒钟就好。</source>
        <translation>Not checked yet. It only looks, and takes a few seconds.</translation>
    </message>
    <message>
        <source>{at} 检查过，没有问题。</source>
        <translation>Checked at {at}, all is well.</translation>
    </message>
    <message>
        <source>{at} 检查，发现有不对的地方。</source>
        <translation>Checked at {at}, something is wrong.</translation>
    </message>
    <message>
        <source>再检查一次</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>恢复演练</source>
        <translation>Drill</translation>
    </message>
    <message>
        <source>试一次</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>还没有试过从备份恢复。每年试一次，不动现在的数据，心里有底。</source>
        <translation>Restoring was never tried. Try it once a year: the present data are not touched, and you can be sure.</translation>
    </message>
    <message>
        <source>{day}试着从备份恢复，没有成功。请再备份、再试一次。</source>
        <translation>Restoring was tried on {day} and failed. Please back up and try again.</translation>
    </message>
    <message>
        <source>上次是{day}试的，一年多了，请再试一次。</source>
        <translation>Last tried on {day}, more than a year ago. Please try again.</translation>
    </message>
    <message>
        <source>{day}试过，备份能恢复，数据都对得上。</source>
        <translation>Tried on {day}: the backup can be restored and all data agree.</translation>
    </message>
    <message>
        <source>导出的文件</source>
        <translation>Exported files</translation>
    </message>
    <message>
        <source>{count} 个导出的文件放了 {days} 天以上，里面有姓名和身份证号，不用的请删掉。</source>
        <translation>{count} exported files are older than {days} days and hold names and ID numbers. Please delete those not needed.</translation>
    </message>
    <message>
        <source>去删</source>
        <translation>Go and delete</translation>
    </message>
    <message>
        <source>没有放了很久还没删的。</source>
        <translation>Nothing lies about too long.</translation>
    </message>
    <message>
        <source>看记录</source>
        <translation>See the record</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>请先把下面的事办好，再来封账。</source>
        <translation>Please finish the following first, then seal.</translation>
    </message>
    <message>
        <source>封{month}的账？</source>
        <translation>Seal {month}?</translation>
    </message>
    <message>
        <source>{month}还不能封账</source>
        <translation>{month} cannot be sealed yet</translation>
    </message>
    <message>
        <source>封账以后，这个月的名单和收支不能再改，也不能撤销。以后发现多发少发，在没封账的月份更正。</source>
        <translation>Lists and fund entries of the month can then no longer be changed or undone. What turns out too much or too little later is corrected in a month that is not sealed.</translation>
    </message>
    <message>
        <source>封账</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>封{year}年的账？</source>
        <translation>Seal {year}?</translation>
    </message>
    <message>
        <source>{year}年还不能封账</source>
        <translation>{year} cannot be sealed yet</translation>
    </message>
    <message>
        <source>存报告并封账</source>
        <translation>Save report and seal</translation>
    </message>
    <message>
        <source>{lists} 份，{lines} 笔，{persons} 人</source>
        <translation>lists: {lists}, payments: {lines}, persons: {persons}</translation>
    </message>
    <message>
        <source>退回 {amount}</source>
        <translation>{amount} returned</translation>
    </message>
    <message>
        <source>增加 {amount}</source>
        <translation>{amount} in</translation>
    </message>
    <message>
        <source>减少 {amount}</source>
        <translation>{amount} out</translation>
    </message>
    <message>
        <source>没有收支</source>
        <translation>nothing in or out</translation>
    </message>
    <message>
        <source>没有做过名单：{names}。封账以后，{month}不能再做这份名单。</source>
        <translation>No list was made: {names}. Once {month} is sealed, it can no longer be made.</translation>
    </message>
    <message>
        <source>先不发、还没有恢复的有 {count} 笔，共 {amount} 元：{names}。封账以后仍然先不发，恢复后用补发发出。</source>
        <translation>Still on hold: {count}, {amount} yuan: {names}. Sealing leaves them on hold; once resumed, back pay pays them.</translation>
    </message>
    <message>
        <source>{day}封账，日志到第 {seq} 行。</source>
        <translation>Sealed {day}, journal up to line {seq}.</translation>
    </message>
    <message>
        <source>{year}年的资金不再登记任何收支，年度报告也不能再改。</source>
        <translation>The funds of {year} take no more entries, and its report can no longer be changed.</translation>
    </message>
    <message>
        <source>报告存成 PDF，文件的校验码和全年的数字一起封存。</source>
        <translation>The report is saved as PDF; its code is sealed with the year&apos;s figures.</translation>
    </message>
    <message>
        <source>以后发现多发少发，记到{next}年。</source>
        <translation>What turns out too much or too little later is recorded in {next}.</translation>
    </message>
</context>
<context>
    <name>signers</name>
    <message>
        <source>一直</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>在任</source>
        <translation>In office</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>新增、停发、金额变化，逐户看一遍</source>
        <translation>New, stopped and changed, one by one</translation>
    </message>
    <message>
        <source>按核对后的人数和标准算出本月名单</source>
        <translation>From the people and standards just checked</translation>
    </message>
    <message>
        <source>打印出来送签字，签好了登记日期</source>
        <translation>Print for signature; record the date when signed</translation>
    </message>
    <message>
        <source>名单交给代发银行，登记送出日期</source>
        <translation>Hand the lists to the bank; record the date sent</translation>
    </message>
    <message>
        <source>银行回单到了，登记实发结果</source>
        <translation>When the bank&apos;s receipt comes, record the result</translation>
    </message>
    <message>
        <source>还差：{names}</source>
        <translation>Still to do: {names}</translation>
    </message>
    <message>
        <source>{day}完成</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <source>第 {number} 步之后</source>
        <translation>After step {number}</translation>
    </message>
    <message>
        <source>还有 {days} 个工作日</source>
        <translation>working days left: {days}</translation>
    </message>
    <message>
        <source>期限过了</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>过了 {days} 个工作日</source>
        <translation>working days overdue: {days}</translation>
    </message>
    <message>
        <source>离 {day} {left}</source>
        <translation>{day}: {left}</translation>
    </message>
    <message>
        <source>{day}的期限，{left}</source>
        <translation>Due {day}, {left}</translation>
    </message>
    <message>
        <source>{day}的期限过了</source>
        <translation>Due {day}, overdue</translation>
    </message>
    <message>
        <source>{pay_day}不上班，钱要在{last_day}前到户</source>
        <translation>{pay_day} is a day off; the money must be there by {last_day}</translation>
    </message>
    <message>
        <source>{year}年的节假日还没有填，只扣了周末</source>
        <translation>No holidays entered for {year}; only weekends are left out</translation>
    </message>
    <message>
        <source>今天是最后一天</source>
        <translation>Today is the last day</translation>
    </message>
    <message>
        <source>{today}，{month}的钱都发到户了</source>
        <translation>{today}: everybody has been paid for {month}</translation>
    </message>
</context>
<context>
    <name>summing</name>
    <message>
        <source>{count}人 × </source>
        <translation>{count} person(s) × </translation>
    </message>
    <message>
        <source>{first}–{last}月</source>
        <translation>months {first}–{last}</translation>
    </message>
    <message>
        <source>{year}年{first}–{last}月</source>
        <translation>{year}, months {first}–{last}</translation>
    </message>
</context>
<context>
    <name>surroundings</name>
    <message>
        <source>数据文件所在的文件夹不能写入，做的事会记不下来。请找维护人员检查权限。</source>
        <translation>The folder of the data file cannot be written; what you do would not be kept. Please ask who looks after this program about its rights.</translation>
    </message>
    <message>
        <source>数据文件在网络上别的电脑里，网络一断就可能坏。请关闭本程序，把它搬到这台电脑自己的硬盘上。</source>
        <translation>The data file is on another PC in the network and may be damaged when the network breaks. Please close the program and move the file to this PC&apos;s own disk.</translation>
    </message>
    <message>
        <source>数据文件在{name}的同步文件夹里，可能被换成旧的，资料也会传到网上。请关闭本程序，把它搬到别的文件夹。</source>
        <translation>The data file is in a folder synchronised by {name}: an old copy may come back, and data are sent to the internet. Please close the program and move the file to another folder.</translation>
    </message>
    <message>
        <source>数据文件存在网盘上，不全在这台电脑里，断了网就打不开。请关闭本程序，把它搬到这台电脑自己的硬盘上。</source>
        <translation>The data file is kept in the cloud and is not wholly on this PC; without network it cannot be opened. Please close the program and move the file to this PC&apos;s own disk.</translation>
    </message>
    <message>
        <source>数据文件旁边有一份“{name}”，是同步软件分出来的另一份，两份可能都记了东西。请不要删除，找维护人员核对。</source>
        <translation>Beside the data file lies “{name}”, another copy made by a synchronising program; both may hold records. Please do not delete it, ask who looks after this program to compare them.</translation>
    </message>
    <message>
        <source>数据文件在U盘上，用的时候不要拔。请关闭本程序，把它搬到这台电脑自己的硬盘上，U盘只用来备份。</source>
        <translation>The data file is on a USB stick; do not pull it out while it is used. Please close the program, move the file to this PC&apos;s own disk, and use the stick for backups only.</translation>
    </message>
    <message>
        <source>磁盘快满了，做不了名单和备份。请删掉一些不要的文件，清空回收站。</source>
        <translation>The disk is nearly full; lists and backups cannot be made. Please delete files you do not need and empty the recycle bin.</translation>
    </message>
    <message>
        <source>网盘</source>
        <translation>cloud storage</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message>
        <source>单位名称</source>
        <translation>name of the office</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>节日名称</source>
        <translation>name of the holiday</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>street</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>community</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>账户户名</source>
        <translation>account holder</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>care institution</translation>
    </message>
    <message>
        <source>审批依据</source>
        <translation>basis of approval</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>document no.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>purpose</translation>
    </message>
    <message>
        <source>收款单位</source>
        <translation>supplier</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>income</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>补贴标准</source>
        <translation>rate</translation>
    </message>
    <message>
        <source>到账金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>调剂金额</source>
        <translation>amount moved</translation>
    </message>
    <message>
        <source>上缴金额</source>
        <translation>amount handed back</translation>
    </message>
    <message>
        <source>冲正的原因</source>
        <translation>reason for reversal</translation>
    </message>
    <message>
        <source>追缴金额</source>
        <translation>amount to recover</translation>
    </message>
    <message>
        <source>每月扣回金额</source>
        <translation>amount withheld a month</translation>
    </message>
    <message>
        <source>支出金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>供养方式</source>
        <translation>care mode</translation>
    </message>
    <message>
        <source>自理能力档次</source>
        <translation>self-care tier</translation>
    </message>
    <message>
        <source>享受人</source>
        <translation>person enrolled</translation>
    </message>
    <message>
        <source>救助月数</source>
        <translation>months</translation>
    </message>
    <message>
        <source>议定金额</source>
        <translation>decided amount</translation>
    </message>
    <message>
        <source>每一期的金额</source>
        <translation>amount of each instalment</translation>
    </message>
    <message>
        <source>信访事项</source>
        <translation>matter of the petition</translation>
    </message>
    <message>
        <source>发生了什么事</source>
        <translation>what happened</translation>
    </message>
    <message>
        <source>哪天发生的</source>
        <translation>day of the event</translation>
    </message>
    <message>
        <source>救助类型</source>
        <translation>kind of assistance</translation>
    </message>
    <message>
        <source>困难原因</source>
        <translation>cause of hardship</translation>
    </message>
    <message>
        <source>会议纪要文号</source>
        <translation>document no. of the minutes</translation>
    </message>
    <message>
        <source>发给哪些人</source>
        <translation>who is paid</translation>
    </message>
    <message>
        <source>评定等级</source>
        <translation>grade of the assessment</translation>
    </message>
    <message>
        <source>先不发的原因</source>
        <translation>reason of the hold</translation>
    </message>
    <message>
        <source>机构人员情况</source>
        <translation>staff of the office</translation>
    </message>
    <message>
        <source>清理整治情况</source>
        <translation>clean-up results</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>problems</translation>
    </message>
    <message>
        <source>这一段文字</source>
        <translation>this text</translation>
    </message>
    <message>
        <source>实际完成值</source>
        <translation>what was reached</translation>
    </message>
    <message>
        <source>扣分的原因</source>
        <translation>why points are lost</translation>
    </message>
</context>
<context>
    <name>titles</name>
    <message>
        <source>{month}{list}发放名册</source>
        <translation>{list} payment list, {month}</translation>
    </message>
    <message>
        <source>{month}{list}名册</source>
        <translation>{list} list, {month}</translation>
    </message>
    <message>
        <source>{programme}补发</source>
        <translation>{programme} back pay</translation>
    </message>
    <message>
        <source>{programme}退票重发</source>
        <translation>{programme} reissue</translation>
    </message>
    <message>
        <source>{name}（第{batch}批）</source>
        <translation>{name} (no. {batch})</translation>
    </message>
    <message>
        <source>{unit}{year}年度社会救助项目绩效评价报告</source>
        <translation>{unit}: social assistance performance report {year}</translation>
    </message>
    <message>
        <source>{month}封账单</source>
        <translation>Seal sheet, {month}</translation>
    </message>
    <message>
        <source>{name}家{year}年救助金发放明细</source>
        <translation>Payment statement of the {name} household, {year}</translation>
    </message>
    <message>
        <source>{name}家{span}救助金发放明细</source>
        <translation>Payment statement of the {name} household {span}</translation>
    </message>
    <message>
        <source>{programme}审批表</source>
        <translation>{programme}: approval form</translation>
    </message>
    <message>
        <source>{programme}批准通知书</source>
        <translation>{programme}: notice of approval</translation>
    </message>
    <message>
        <source>{programme}变更通知书</source>
        <translation>{programme}: notice of change</translation>
    </message>
    <message>
        <source>{programme}停发通知书</source>
        <translation>{programme}: notice of stop</translation>
    </message>
    <message>
        <source>{name}家档案目录</source>
        <translation>File directory of the {name} household</translation>
    </message>
    <message>
        <source>{name}{title}（{month}）</source>
        <translation>{title}, {name} ({month})</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>登记 {name} 家</source>
        <translation>register the {name} household</translation>
    </message>
    <message>
        <source>修改 {name} 家的住址和电话</source>
        <translation>change address and phone of {name}</translation>
    </message>
    <message>
        <source>修改 {name} 家的资料</source>
        <translation>edit the {name} household</translation>
    </message>
    <message>
        <source>更正 {name} 的姓名</source>
        <translation>correct the name of {name}</translation>
    </message>
    <message>
        <source>{name} 家添人</source>
        <translation>add a member to {name}</translation>
    </message>
    <message>
        <source>{name} 家减人</source>
        <translation>remove a member from {name}</translation>
    </message>
    <message>
        <source>{name} 家全家迁出</source>
        <translation>{name} moved away</translation>
    </message>
    <message>
        <source>修改 {name} 家的人员情况</source>
        <translation>change a person&apos;s details at {name}</translation>
    </message>
    <message>
        <source>{name} 家更换户主</source>
        <translation>change the head at {name}</translation>
    </message>
    <message>
        <source>变更 {name} 家的收入</source>
        <translation>change the income of {name}</translation>
    </message>
    <message>
        <source>变更 {name} 家的银行账号</source>
        <translation>change the account of {name}</translation>
    </message>
    <message>
        <source>登记 {name} 的{programme}</source>
        <translation>enrol {name} in {programme}</translation>
    </message>
    <message>
        <source>调整 {name} 的{programme}</source>
        <translation>change {programme} of {name}</translation>
    </message>
    <message>
        <source>停发 {name} 的{programme}</source>
        <translation>stop {programme} of {name}</translation>
    </message>
    <message>
        <source>{name} 家就业渐退</source>
        <translation>phase-out for {name}</translation>
    </message>
    <message>
        <source>{name} 转特困</source>
        <translation>move {name} to Tekun</translation>
    </message>
    <message>
        <source>登记 {name} 去世</source>
        <translation>record the death of {name}</translation>
    </message>
    <message>
        <source>修改单位名称</source>
        <translation>change the name of the office</translation>
    </message>
    <message>
        <source>修改演示日期</source>
        <translation>change the practice date</translation>
    </message>
    <message>
        <source>修改本单位的规定</source>
        <translation>change a rule of the office</translation>
    </message>
    <message>
        <source>修改科室和往来单位</source>
        <translation>change section and partner offices</translation>
    </message>
    <message>
        <source>登记接任的签字人</source>
        <translation>record the next signer</translation>
    </message>
    <message>
        <source>改正签字人</source>
        <translation>correct a signer</translation>
    </message>
    <message>
        <source>去掉签字人</source>
        <translation>remove a signer</translation>
    </message>
    <message>
        <source>修改{programme}的零头办法</source>
        <translation>change the rounding of {programme}</translation>
    </message>
    <message>
        <source>添加社区</source>
        <translation>Add community</translation>
    </message>
    <message>
        <source>修改社区的名称</source>
        <translation>Rename community</translation>
    </message>
    <message>
        <source>合并社区</source>
        <translation>merge communities</translation>
    </message>
    <message>
        <source>停用社区</source>
        <translation>retire a community</translation>
    </message>
    <message>
        <source>恢复社区</source>
        <translation>use a community again</translation>
    </message>
    <message>
        <source>开始写{year}年的年终报告</source>
        <translation>begin the report of {year}</translation>
    </message>
    <message>
        <source>修改{year}年年终报告的文字</source>
        <translation>reword the report of {year}</translation>
    </message>
    <message>
        <source>填写{year}年年终报告的评分</source>
        <translation>score the report of {year}</translation>
    </message>
    <message>
        <source>封存{year}年的年终报告</source>
        <translation>seal the report of {year}</translation>
    </message>
    <message>
        <source>填入公布的节假日</source>
        <translation>enter the published holidays</translation>
    </message>
    <message>
        <source>修改{day}的节假日</source>
        <translation>change the holiday {day}</translation>
    </message>
    <message>
        <source>去掉{day}的节假日</source>
        <translation>remove the holiday {day}</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>list</translation>
    </message>
    <message>
        <source>某</source>
        <translation>X</translation>
    </message>
    <message>
        <source>登记{programme}的新标准</source>
        <translation>new standard of {programme}</translation>
    </message>
    <message>
        <source>登记{month}的{kind}标准</source>
        <translation>record rate for {month} ({kind})</translation>
    </message>
    <message>
        <source>改正{programme}的标准</source>
        <translation>correct a standard of {programme}</translation>
    </message>
    <message>
        <source>去掉{programme}的标准</source>
        <translation>remove a standard of {programme}</translation>
    </message>
    <message>
        <source>改正{month}的{kind}标准</source>
        <translation>correct rate for {month} ({kind})</translation>
    </message>
    <message>
        <source>去掉{month}的{kind}标准</source>
        <translation>remove rate for {month} ({kind})</translation>
    </message>
    <message>
        <source>变更供养机构的银行账号</source>
        <translation>change an institution&apos;s account</translation>
    </message>
    <message>
        <source>登记供养机构</source>
        <translation>new care institution</translation>
    </message>
    <message>
        <source>核对{month}的变动</source>
        <translation>check the changes of {month}</translation>
    </message>
    <message>
        <source>生成{month}的 {count} 份名单</source>
        <translation>make lists of {month} ({count})</translation>
    </message>
    <message>
        <source>登记{month}的 {count} 份名单已审批</source>
        <translation>record lists of {month} as approved ({count})</translation>
    </message>
    <message>
        <source>登记{month}的 {count} 份名单全部到账</source>
        <translation>record lists of {month} as paid ({count})</translation>
    </message>
    <message>
        <source>生成{list}</source>
        <translation>make {list}</translation>
    </message>
    <message>
        <source>撤回{list}</source>
        <translation>withdraw {list}</translation>
    </message>
    <message>
        <source>登记{list}已审批</source>
        <translation>record as signed: {list}</translation>
    </message>
    <message>
        <source>登记{list}的银行结果</source>
        <translation>record bank result: {list}</translation>
    </message>
    <message>
        <source>处理{list}的退票</source>
        <translation>decide on a return: {list}</translation>
    </message>
    <message>
        <source>先不发 {name} 的{programme}</source>
        <translation>hold {programme} of {name}</translation>
    </message>
    <message>
        <source>恢复发放 {name} 的{programme}</source>
        <translation>resume {programme} of {name}</translation>
    </message>
    <message>
        <source>记下 {name} 多领的钱</source>
        <translation>record overpayment of {name}</translation>
    </message>
    <message>
        <source>核减 {name} 多领的钱</source>
        <translation>reduce overpayment of {name}</translation>
    </message>
    <message>
        <source>登记 {name} 退回多领的钱</source>
        <translation>record money received from {name}</translation>
    </message>
    <message>
        <source>核销 {name} 多领的钱</source>
        <translation>write off overpayment of {name}</translation>
    </message>
    <message>
        <source>冲正 {name} 的一笔退回或核销</source>
        <translation>reverse an entry of {name}</translation>
    </message>
    <message>
        <source>从发放中扣回 {name} 多领的钱</source>
        <translation>withhold from payments to {name}</translation>
    </message>
    <message>
        <source>停止扣回 {name} 多领的钱</source>
        <translation>stop withholding from {name}</translation>
    </message>
    <message>
        <source>登记{programme}资金 {amount} 元</source>
        <translation>record {amount} yuan for {programme}</translation>
    </message>
    <message>
        <source>登记{programme}支出 {amount} 元</source>
        <translation>record {amount} yuan spent by {programme}</translation>
    </message>
    <message>
        <source>从{programme}调出 {amount} 元</source>
        <translation>move {amount} yuan out of {programme}</translation>
    </message>
    <message>
        <source>冲正{programme}的一笔资金</source>
        <translation>reverse an entry of {programme}</translation>
    </message>
    <message>
        <source>冲正{programme}的一笔支出</source>
        <translation>reverse an expenditure of {programme}</translation>
    </message>
    <message>
        <source>结转上年结余到{year}年</source>
        <translation>carry balances over to {year}</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>数据完好</source>
        <translation>The data are whole</translation>
    </message>
    <message>
        <source>上次程序没有正常关闭</source>
        <translation>The program was not closed in order last time</translation>
    </message>
    <message>
        <source>数据文件不见了</source>
        <translation>The data file is gone</translation>
    </message>
    <message>
        <source>数据文件坏了</source>
        <translation>The data file is damaged</translation>
    </message>
    <message>
        <source>数据文件旁边多了东西</source>
        <translation>Something lies beside the data file</translation>
    </message>
    <message>
        <source>这是一份旧的数据</source>
        <translation>These are old data</translation>
    </message>
    <message>
        <source>操作记录被改过</source>
        <translation>The journal was rewritten</translation>
    </message>
    <message>
        <source>这里换成了另一份数据</source>
        <translation>Other data lie here now</translation>
    </message>
    <message>
        <source>数据文件在别处被动过</source>
        <translation>The data file was changed elsewhere</translation>
    </message>
    <message>
        <source>这个数据文件打不开</source>
        <translation>This data file cannot be opened</translation>
    </message>
    <message>
        <source>全部检查都通过，没有发现不对。</source>
        <translation>All checks are well, nothing was found.</translation>
    </message>
    <message>
        <source>上次程序没有正常关闭（比如断电、死机）。数据检查过，没有问题，请接着工作。</source>
        <translation>The program was not closed properly last time (power cut or freeze). The data were checked and are well; please go on.</translation>
    </message>
    <message>
        <source>以前在这里用的数据文件找不到了，可能是被移走、改名，或者删掉了。</source>
        <translation>The data file that was used here cannot be found; it may have been moved, renamed or deleted.</translation>
    </message>
    <message>
        <source>打开以前检查了一遍，发现 {count} 处不对。为了不越弄越坏，程序没有往文件里写任何东西。</source>
        <translation>It was checked before opening, and {count} things are wrong. Nothing was written to it, so that nothing gets worse.</translation>
    </message>
    <message>
        <source>数据和上次关闭的时候一模一样，可是旁边多了不属于它的文件：{names}。带着它打开会把数据弄坏。把它移到旁边的文件夹里，就可以接着用。</source>
        <translation>The data are just as they were closed, but files lie beside that do not belong to them: {names}. Opening with them would damage the data. Move them to a folder beside, and you can go on.</translation>
    </message>
    <message>
        <source>这份数据只到第 {seq} 条操作记录，以前已经办到第 {known} 条了（{at}）。可能是U盘、网盘或者别的程序把旧的一份拷了回来。用旧的接着办，后来发的钱程序都不知道，可能会重复发。</source>
        <translation>These data end at journal line {seq}, but line {known} was reached before ({at}). A USB stick, cloud storage or another program may have brought an old copy back. If you go on with it, the program does not know what was paid later and may pay it twice.</translation>
    </message>
    <message>
        <source>文件里的操作记录和以前记下的对不上：有人用别的程序改写过。这样的数据不能用来发钱。</source>
        <translation>The journal in the file does not agree with what was known: somebody rewrote it with another program. Such data must not be used to pay.</translation>
    </message>
    <message>
        <source>放在这里的数据没有坏，可不是以前在这里用的那一份。是您自己换的（比如从旧电脑搬来），就接着用。</source>
        <translation>The data here are not damaged, but they are not those that were used here before. If you put them here yourself, for instance from the old PC, go on.</translation>
    </message>
    <message>
        <source>上次关闭以后，别的程序改动过这个文件。全部检查都通过，没有发现不对，可是改了什么，程序看不出来。</source>
        <translation>Another program changed this file after it was closed. All checks are well and nothing was found, but what was changed cannot be told.</translation>
    </message>
    <message>
        <source>这个文件是由更新版本的程序保存的，没有改动它。请先升级本程序再打开。</source>
        <translation>A newer version of this program saved this file; it was not changed. Please update the program first.</translation>
    </message>
    <message>
        <source>这个文件不是本程序的数据文件，没有改动它。请核对文件名和所在的文件夹。</source>
        <translation>This is no data file of this program; it was not changed. Please check the name and the folder.</translation>
    </message>
    <message>
        <source>数据在别处接着办过</source>
        <translation>The data were worked on elsewhere</translation>
    </message>
    <message>
        <source>上次在这台电脑上关闭以后，又在别处办过事，多了 {lines} 条操作记录。以前的一条没有少，全部检查都通过。是您自己办的，就接着用。</source>
        <translation>After it was closed on this PC, work went on elsewhere: {lines} more journal lines. None of the earlier ones is missing, and all checks are well. If it was you, go on.</translation>
    </message>
    <message>
        <source>“{path}”：{told}什么也没有改动。请用窗口打开它，照提示处理。</source>
        <translation>“{path}”: {told} Nothing was changed. Please open it with the window and do what it says.</translation>
    </message>
</context>
<context>
    <name>verifying</name>
    <message>
        <source>“{title}”（编号 {number}，{day}发出）</source>
        <translation>“{title}” (no. {number}, issued {day})</translation>
    </message>
    <message>
        <source>文件被改动过：它不是当时发出的{paper}。请按编号重印，以重印的为准。</source>
        <translation>The file was altered: it is not {paper} as it was issued. Print it again by its number, and go by that.</translation>
    </message>
    <message>
        <source>{paper}是本单位发出的，但现在做不出来了。{why}</source>
        <translation>{paper} was issued by this office but cannot be made any more. {why}</translation>
    </message>
    <message>
        <source>不一致：{paper}和现在的数据有 {count} 处不同，请逐处核对。</source>
        <translation>Different: {paper} differs from today&apos;s data in {count} place(s); please check each.</translation>
    </message>
    <message>
        <source>一致：{paper}和现在的数据完全一样。</source>
        <translation>Agrees: {paper} is exactly as today&apos;s data.</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{where}，{column}：纸上 {printed}，现在 {present}</source>
        <translation>{where}, {column}: {printed} on paper, now {present}</translation>
    </message>
    <message>
        <source>{where}：纸上“{printed}”，现在“{present}”</source>
        <translation>{where}: “{printed}” on paper, now “{present}”</translation>
    </message>
    <message>
        <source>{where}：现在没有了，纸上是“{printed}”</source>
        <translation>{where}: no longer there, “{printed}” on paper</translation>
    </message>
    <message>
        <source>{where}：纸上没有，现在有“{present}”</source>
        <translation>{where}: not on paper, now “{present}”</translation>
    </message>
</context>
<context>
    <name>year_report</name>
    <message>
        <source>程序算的</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>您打的</source>
        <translation>Scored by you</translation>
    </message>
    <message>
        <source>还没打分</source>
        <translation>Not scored</translation>
    </message>
</context>
</TS>
