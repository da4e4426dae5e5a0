/** English first names, by whom they are mostly given to. */
export const MEN = `aaron adam adrian ahmed aidan alan albert alex alexander alfred ali andrei andrew andy angus anthony antonio arthur
  barack barry ben benjamin bernard bill bob boris brad brendan brian bruce carl carlos charles charlie chris christian
  christopher colin craig dan daniel dave david dean dennis derek dmitry dominic don donald doug douglas duncan ed edward
  edwin elliot eric ernest evo felix francis francisco frank fred gareth gary gavin geoff george gerald gerard gideon giles
  glenn gordon graham grant greg guy harold harry henry hiroshi howard hugh hugo ian igor isaac ivan jack jacob jacques jaime james
  jamie jason javier jean jeff jeffrey jeremy jerry jim jimmy joe joel john johnny jon jonathan jorge jose josé joseph
  joshua juan julian justin karl keith ken kenneth kevin larry laurence lawrence lee len leo leon leonard lewis liam louis luca lucas luis luke
  malcolm manuel marc marcus mario mark martin martyn matt matthew max michael mick miguel mike mikhail mohamed mohammad mohammed
  muhammad nathan neil nicholas nick nigel nils noah norman oliver oscar owen pablo pat patrick paul pedro pete peter phil philip
  phillip pierre raj ralph raymond ricardo richard rob robert roberto robin rod roger ron ronald ross roy rupert russell
  ryan salman sam samuel scott sean sebastian sergei sergey shinzo simon stanley stefan stephen steve steven stuart ted terry
  theo thomas tim timothy toby todd tom tommy tony trevor victor vincent vladimir walter warren wayne will william xavier yusuf zac`;
export const WOMEN = `abigail ada agnes alexandra alice alison amanda amelia amy ana angela anita ann anna anne annie april audrey barbara
  beatrice becky belinda beth betty brenda bridget carla carmen carol caroline catherine cathy charlotte cheryl chloe christina christine
  claire clara clare claudia colleen cynthia daisy dawn deborah debbie denise diana diane donna doris dorothy edith elaine eleanor elena
  elisabeth elizabeth ella ellen emily emma erica esther eva evelyn fatima fiona florence frances galina gemma georgina
  gillian gina gloria grace hannah harriet heather heidi helen helena hilary hillary holly ingrid irene irina isabel isabella isabelle
  jacqueline jane janet janice jean-marie jennifer jenny jessica jill jo joan joanna joanne josephine joyce judith judy julia juliet julie
  karen kate katherine kathleen kathryn kathy katie kelly kerry kim kirsten laura lauren leah lena leila lesley linda lindsay lisa liz
  lorraine louisa louise lucy lydia lynn mae maggie malala margaret maria marie marina marion martha mary maureen megan melanie melissa
  michelle miranda miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia pamela patricia
  paula pauline penelope penny petra philippa phoebe polly priscilla rachel rebecca rita rosa rose rosemary rosie ruth sally samantha
  sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie susan susanna susie suzanne svetlana
  sylvia tamara tania tatyana teresa thérèse theresa tina tracey tracy ursula valerie vanessa vera veronica victoria virginia wendy
  yasmin yvonne zara zoe`;
